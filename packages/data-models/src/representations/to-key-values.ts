import { escapePointer, unescapePointer } from '@ds4sscc/findings';
import type { Reporter } from '../checks/reporter.js';
import { isObject, type Members, membersOf } from '../json-object.js';
import type { ModelIndex } from '../model-index.js';
import type { Instance, ValuePlace } from './instance.js';
import { isFeature } from './is-feature.js';
import { readAnyRecord } from './read-record.js';
import type { RecordRepresentation } from './representations.js';

/** One value of an attribute that the key-values entity has no room for: another instance, or another instant. */
export interface FurtherValue {
  readonly attribute: string;
  readonly value: unknown;
  /** Where the value stands in the record. */
  readonly pointer: string;
  /** The pointer in the record for a pointer in the value. */
  readonly origin: (pointer: string) => string;
}

/** An entity as the key-values that a model's schema describes, and the way back to where each value stood. */
export interface KeyValuesView {
  readonly entity: Members;
  /** How the entity, or the properties of the feature, are written. */
  readonly representation: RecordRepresentation;
  /** The pointer in the record for a pointer in `entity`. */
  readonly origin: (pointer: string) => string;
  /** Kind of each attribute, as stated or as it follows from the look of the value. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Other instances of an attribute, in the order of the record, and its texts in other languages. `entity` has the default one, or the first. */
  readonly furtherValues: readonly FurtherValue[];
  /** Attributes that are written as objects which carry no value, such as aggregates; `entity` lacks them. */
  readonly withoutValue: readonly string[];
}

/**
 * Takes the values of an entity, in whatever representation or GeoJSON feature it comes, out of their attribute objects.
 * Words of a vocabulary, JSON, lists and the first text of a language map come bare, as the schemas of models take them;
 * `convert` writes key-values as ETSI GS CIM 009, clause 4.5.4 has them. What lies within a value is left as it is.
 *
 * @example
 * ```ts
 * import { toKeyValues } from '@ds4sscc/data-models/convert';
 *
 * const { entity, origin } = toKeyValues({
 *   id: 'urn:ngsi-ld:Bus:4', type: 'Bus', line: { type: 'Relationship', object: ['urn:ngsi-ld:Line:4'] },
 * });
 * entity; // => { id: 'urn:ngsi-ld:Bus:4', type: 'Bus', line: ['urn:ngsi-ld:Line:4'] }
 * origin('/line/0'); // => '/line/object/0'
 * ```
 */
export function toKeyValues(record: unknown): KeyValuesView {
  const base = isFeature(record) ? '/properties' : '';
  const read = isObject(record) ? readAnyRecord(record, '', reading, silent) : undefined;
  const entries = new Map<string, unknown>();
  const places = new Map<string, ValuePlace>();
  const kinds = new Map<string, string>();
  const furtherValues: FurtherValue[] = [];
  const withoutValue: string[] = [];
  const put = (name: string, value: unknown, place: ValuePlace): void => {
    if (value === undefined) return;
    entries.set(name, value);
    places.set(name, place);
  };

  if (read) {
    const { id, type, context, members, attributes } = read.content;
    put('id', id, { pointer: placeIn(record, base, 'id') });
    put('type', type, { pointer: `${base}/${Object.hasOwn(membersAt(record, base), 'type') ? 'type' : '@type'}` });
    for (const [name, value] of members) put(name, value, { pointer: `${base}/${escapePointer(name)}` });
    for (const [name, instances] of attributes) {
      const valued = instances.filter(({ value }) => value !== undefined);
      const standard = valued.find(({ datasetId }) => datasetId === undefined) ?? valued[0];
      if (!standard) {
        withoutValue.push(name);
        continue;
      }
      const [value, place] = bare(standard);
      put(name, value, place);
      kinds.set(name, standard.kind);
      for (const further of otherLanguages(name, standard)) furtherValues.push(further);
      for (const other of valued) {
        if (other === standard) continue;
        for (const further of otherLanguages(name, other)) furtherValues.push(further);
        const [further, furtherPlace] = bare(other);
        furtherValues.push({
          attribute: name,
          value: further,
          pointer: furtherPlace.pointer,
          origin: (pointer) => within(furtherPlace, pointer),
        });
      }
    }
    put('@context', context, { pointer: placeIn(record, base, '@context') });
  }
  return {
    entity: Object.fromEntries(entries),
    representation: read?.written ?? 'key-values',
    origin: (pointer) => originOf(pointer, places, base),
    kinds,
    furtherValues,
    withoutValue,
  };
}

const reading = { from: undefined, models: new Map() as ModelIndex, geometryProperty: 'location' };
const silent: Reporter = () => undefined;

function membersAt(record: unknown, base: string): Members {
  return base === '' ? membersOf(record) : membersOf(membersOf(record)['properties']);
}

/** Identifier and context of a feature stand beside its properties, or, wrongly, among them. */
function placeIn(record: unknown, base: string, name: string): string {
  if (Object.hasOwn(membersOf(record), name)) return `/${name}`;
  return Object.hasOwn(membersAt(record, base), name) ? `${base}/${name}` : `${base}/@${name}`;
}

/** The value as a schema takes it, and where it stands. */
function bare({ kind, value, valueAt }: Instance): readonly [unknown, ValuePlace] {
  const step = (name: string): ValuePlace =>
    valueAt.whole ? valueAt : { pointer: `${valueAt.pointer}/${escapePointer(name)}` };
  if (kind === 'Property' && isObject(value) && Object.hasOwn(value, '@value'))
    return [value['@value'], step('@value')];
  const [language] = kind === 'LanguageProperty' ? Object.keys(membersOf(value)) : [];
  return language === undefined ? [value, valueAt] : [membersOf(value)[language], step(language)];
}

/** The texts of a language map beside the first one. */
function otherLanguages(attribute: string, { kind, value, valueAt }: Instance): readonly FurtherValue[] {
  if (kind !== 'LanguageProperty' || !isObject(value)) return [];
  return Object.keys(value)
    .slice(1)
    .map((language) => {
      const place = valueAt.whole ? valueAt : { pointer: `${valueAt.pointer}/${escapePointer(language)}` };
      return {
        attribute,
        value: value[language],
        pointer: place.pointer,
        origin: (pointer) => within(place, pointer),
      };
    });
}

function originOf(pointer: string, places: ReadonlyMap<string, ValuePlace>, base: string): string {
  if (pointer === '') return base;
  const end = pointer.indexOf('/', 1);
  const name = unescapePointer(end < 0 ? pointer.slice(1) : pointer.slice(1, end));
  const place = places.get(name);
  if (!place) return `${base}${pointer}`;
  return within(place, end < 0 ? '' : pointer.slice(end));
}

/** The pointer in the record for a pointer in a value. */
function within(place: ValuePlace, rest: string): string {
  if (place.whole || rest === '') return place.pointer;
  if (place.item === undefined) return `${place.pointer}${rest}`;
  const next = rest.indexOf('/', 1);
  return next < 0
    ? `${place.pointer}${rest}/${place.item}`
    : `${place.pointer}${rest.slice(0, next)}/${place.item}${rest.slice(next)}`;
}
