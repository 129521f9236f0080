import type * as z from 'zod/mini';
import type { Attribute } from './attribute.js';
import type { Model } from './define-model.js';

/** The value of an attribute, as the member that carries it holds it. */
type Value<One extends Attribute> = z.output<One['schema']>;

/** How key-values write one attribute: three kinds keep the name of their member (ETSI GS CIM 009, clause 4.5.4). */
type KeyValue<One extends Attribute> = One['kind'] extends 'LanguageProperty'
  ? { languageMap: Value<One> }
  : One['kind'] extends 'VocabProperty'
    ? { vocab: Value<One> }
    : One['kind'] extends 'JsonProperty'
      ? { json: Value<One> }
      : Value<One>;

/** The member that carries the value, by the kind of the attribute. */
type ValueMember<One extends Attribute> = One['kind'] extends 'Relationship'
  ? { object: Value<One> }
  : One['kind'] extends 'ListProperty'
    ? { valueList: Value<One> }
    : One['kind'] extends 'ListRelationship'
      ? { objectList: { object: string }[] }
      : One['kind'] extends 'Property' | 'GeoProperty'
        ? { value: Value<One> }
        : KeyValue<One>;

/** What may stand beside a value: its unit, its instant, its dataset, and attributes of its own. */
interface AboutValue {
  unitCode?: string;
  observedAt?: string;
  datasetId?: string;
  [attribute: string]: unknown;
}

type NormalizedAttribute<One extends Attribute> = { type: One['kind'] } & ValueMember<One> & AboutValue;
type ConciseAttribute<One extends Attribute> = ValueMember<One> & { type?: One['kind'] } & AboutValue;
type OneOrMore<Instance> = Instance | Instance[];

interface Identity {
  id: string;
  type: string;
  '@context'?: unknown;
}

/** The key-values entity that a model describes. */
export type KeyValues<M> =
  M extends Model<infer Names, infer Required>
    ? { id: string; type: string } & { [Name in Required & keyof Names]: KeyValue<Names[Name]> } & {
        [Name in Exclude<keyof Names, Required>]?: KeyValue<Names[Name]> | undefined;
      }
    : never;

/** The normalized entity that a model describes: each attribute is an object, or a list of them, with its kind as `type`. */
export type Normalized<M> =
  M extends Model<infer Names, infer Required>
    ? Identity & { [Name in Required & keyof Names]: OneOrMore<NormalizedAttribute<Names[Name]>> } & {
        [Name in Exclude<keyof Names, Required>]?: OneOrMore<NormalizedAttribute<Names[Name]>> | undefined;
      }
    : never;

/** The concise entity that a model describes: each attribute is as in key-values, or an object that carries its value. */
export type Concise<M> =
  M extends Model<infer Names, infer Required>
    ? Identity & {
        [Name in Required & keyof Names]: KeyValue<Names[Name]> | OneOrMore<ConciseAttribute<Names[Name]>>;
      } & {
        [Name in Exclude<keyof Names, Required>]?:
          | KeyValue<Names[Name]>
          | OneOrMore<ConciseAttribute<Names[Name]>>
          | undefined;
      }
    : never;
