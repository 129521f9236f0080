import * as z from 'zod/mini';
import { languageTagPattern } from './checks/check-language-map.js';

/** What kind of attribute NGSI-LD knows (ETSI GS CIM 009, clause 4.5): it decides which member carries the value. */
export type AttributeKind =
  | 'Property'
  | 'GeoProperty'
  | 'Relationship'
  | 'LanguageProperty'
  | 'VocabProperty'
  | 'JsonProperty'
  | 'ListProperty'
  | 'ListRelationship';

/** One attribute of a model, written once for all representations. */
export interface Attribute<Schema extends z.ZodMiniType = z.ZodMiniType, Kind extends AttributeKind = AttributeKind> {
  readonly kind: Kind;
  /** What the attribute says, in one sentence. */
  readonly description: string;
  /** What the member that carries the value holds: `value`, `object`, `languageMap` and so on. Lists hold their items. */
  readonly schema: Schema;
  /** IRI, where it does not follow from the model's namespace and the attribute's name. */
  readonly iri?: string;
  /** UN/CEFACT codes (Recommendation 20) that make sense for the value. The first is the usual one. */
  readonly units?: readonly string[];
  /** `stated`: the value means nothing without a `unitCode`. `implied`: without one, the first unit holds. */
  readonly unit?: 'stated' | 'implied';
}

/** Everything about an attribute that its kind and schema do not say. */
export type AttributeDetail = Omit<Attribute, 'kind' | 'schema' | 'description'>;

/** Texts by language tag (RFC 5646), or `@none` for a text in no language. */
export type LanguageMap = z.ZodMiniRecord<
  z.ZodMiniString,
  z.ZodMiniUnion<readonly [z.ZodMiniString, z.ZodMiniArray<z.ZodMiniString>]>
>;

/** An attribute whose value is plain data. */
export function property<Schema extends z.ZodMiniType>(
  description: string,
  schema: Schema,
  detail: AttributeDetail = {},
): Attribute<Schema, 'Property'> {
  return { kind: 'Property', description, schema, ...detail };
}

/** A measured quantity whose unit differs between publishers, so that each value has to state it. */
export function measurement<Schema extends z.ZodMiniType>(
  description: string,
  schema: Schema,
  units: readonly string[],
  detail: AttributeDetail = {},
): Attribute<Schema, 'Property'> {
  return property(description, schema, { units, unit: 'stated', ...detail });
}

/** A measured quantity whose unit the model fixes; another unit has to be stated. */
export function quantity<Schema extends z.ZodMiniType>(
  description: string,
  schema: Schema,
  units: readonly string[],
  detail: AttributeDetail = {},
): Attribute<Schema, 'Property'> {
  return property(description, schema, { units, unit: 'implied', ...detail });
}

/** An attribute whose value is a GeoJSON geometry. */
export function geoProperty<Schema extends z.ZodMiniType>(
  description: string,
  schema: Schema,
  detail: AttributeDetail = {},
): Attribute<Schema, 'GeoProperty'> {
  return { kind: 'GeoProperty', description, schema, ...detail };
}

/** An attribute that points to another entity, or to several in no order. */
export function relationship<Schema extends z.ZodMiniType>(
  description: string,
  schema: Schema,
  detail: AttributeDetail = {},
): Attribute<Schema, 'Relationship'> {
  return { kind: 'Relationship', description, schema, ...detail };
}

/** An attribute whose value is a text, or several, in one or more languages. */
export function languageProperty(
  description: string,
  detail: AttributeDetail = {},
): Attribute<LanguageMap, 'LanguageProperty'> {
  const texts = z.union([z.string(), z.array(z.string())]);
  const tag = z.string().check(z.regex(new RegExp(`^(?:@none|${languageTagPattern})$`)));
  return { kind: 'LanguageProperty', description, schema: z.record(tag, texts), ...detail };
}

/** An attribute whose value is a word of a vocabulary, or several, which the JSON-LD context expands to IRIs. */
export function vocabProperty<Schema extends z.ZodMiniType<string | string[]>>(
  description: string,
  schema: Schema,
  detail: AttributeDetail = {},
): Attribute<Schema, 'VocabProperty'> {
  return { kind: 'VocabProperty', description, schema, ...detail };
}

/** An attribute whose value is JSON that JSON-LD leaves as it is. */
export function jsonProperty<Schema extends z.ZodMiniType>(
  description: string,
  schema: Schema,
  detail: AttributeDetail = {},
): Attribute<Schema, 'JsonProperty'> {
  return { kind: 'JsonProperty', description, schema, ...detail };
}

/** An attribute whose value is a list in which the order matters. */
export function listProperty<Item extends z.ZodMiniType>(
  description: string,
  item: Item,
  detail: AttributeDetail = {},
): Attribute<z.ZodMiniArray<Item>, 'ListProperty'> {
  return { kind: 'ListProperty', description, schema: z.array(item), ...detail };
}

/** An attribute that points to several entities, one after the other, such as the stops of a line. */
export function listRelationship<Item extends z.ZodMiniType<string>>(
  description: string,
  item: Item,
  detail: AttributeDetail = {},
): Attribute<z.ZodMiniArray<Item>, 'ListRelationship'> {
  return { kind: 'ListRelationship', description, schema: z.array(item), ...detail };
}
