import { isUri } from '../checks/uri.js';
import { isObject, type Members } from '../json-object.js';
import { attributeForm, isAttributeName } from '../representation.js';
import { type AttributeSign, signOf } from './attribute-sign.js';
import { isFeature } from './is-feature.js';
import type { RecordRepresentation } from './representations.js';

/** Why a record is taken for what it is: which attributes look like what. */
export interface RepresentationReason {
  readonly sign: AttributeSign | 'feature' | 'feature-collection' | 'no-attributes' | 'short-id';
  readonly attributes: readonly string[];
}

/** How a record is written. */
export interface DetectedRepresentation {
  readonly representation: RecordRepresentation;
  /** How the properties of a feature are written. */
  readonly properties?: RecordRepresentation;
  /** Other representations that some of its attributes are written in. A record of one piece has none. */
  readonly mixed: readonly RecordRepresentation[];
  readonly reasons: readonly RepresentationReason[];
}

/**
 * Tells in which representation an entity, a feature or a collection of features is written.
 *
 * @returns `undefined` where the value is not an object.
 * @example
 * ```ts
 * import { detectRepresentation } from '@ds4sscc/data-models/convert';
 *
 * const found = detectRepresentation({
 *   id: 'urn:ngsi-ld:WeatherObserved:1', type: 'WeatherObserved',
 *   temperature: { type: 'Property', value: 12.2 }, humidity: 0.4,
 * });
 * found?.representation; // => 'normalized'
 * found?.mixed; // => ['key-values']
 * found?.reasons; // => [{ sign: 'kind', attributes: ['temperature'] }, { sign: 'plain', attributes: ['humidity'] }]
 * ```
 */
export function detectRepresentation(record: unknown): DetectedRepresentation | undefined {
  if (!isObject(record)) return undefined;
  if (isFeature(record)) {
    const { representation, mixed, reasons } = detectEntity(membersIn(record, 'properties'), true);
    return { representation: 'geojson', properties: representation, mixed, reasons: [feature, ...reasons] };
  }
  if (record['type'] === 'FeatureCollection' && Array.isArray(record['features'])) {
    const [first] = record['features'] as unknown[];
    const { representation, mixed, reasons } = detectEntity(
      isObject(first) ? membersIn(first, 'properties') : {},
      true,
    );
    return {
      representation: 'geojson-collection',
      properties: representation,
      mixed,
      reasons: [collection, ...reasons],
    };
  }
  return detectEntity(record, Object.hasOwn(record, '@context'));
}

const feature: RepresentationReason = { sign: 'feature', attributes: [] };
const collection: RepresentationReason = { sign: 'feature-collection', attributes: [] };

function membersIn(record: Members, name: string): Members {
  const members = record[name];
  return isObject(members) ? members : {};
}

function detectEntity(members: Members, linkedData: boolean): DetectedRepresentation {
  const attributes = new Map<AttributeSign, string[]>();
  for (const name of Object.keys(members)) {
    if (!isAttributeName(name) && attributeForm(members[name]) === 'plain') continue;
    const sign = signOf(members[name]);
    const names = attributes.get(sign);
    if (names) names.push(name);
    else attributes.set(sign, [name]);
  }
  const reasons: RepresentationReason[] = [...attributes].map(([sign, names]) => ({ sign, attributes: names }));
  if (reasons.length === 0) reasons.push({ sign: 'no-attributes', attributes: [] });
  const representation = decide((sign) => attributes.get(sign)?.length ?? 0);
  const fitting = fits[representation] ?? [];
  const mixed = new Set<RecordRepresentation>();
  for (const sign of attributes.keys()) if (!fitting.includes(sign)) mixed.add(speaksFor[sign]);
  if (representation !== 'key-values' || linkedData || attributes.has('simplified') || !hasShortId(members))
    return { representation, mixed: [...mixed], reasons };
  return {
    representation: 'ngsi-v2-key-values',
    mixed: [...mixed],
    reasons: [...reasons, { sign: 'short-id', attributes: [] }],
  };
}

/** NGSIv2 takes short names for identifiers, NGSI-LD does not. It is all that tells their key-values apart. */
function hasShortId(members: Members): boolean {
  const { id } = members;
  return typeof id === 'string' && id !== '' && !isUri(id) && !/^urn:/i.test(id);
}

/** What tells more of the representation stands first: one aggregate makes a record aggregated. */
function decide(count: (sign: AttributeSign) => number): RecordRepresentation {
  if (count('aggregates') > 0) return 'aggregated';
  if (count('values-over-time') > 0) return 'temporal-values';
  if (count('instances-over-time') > 0) return 'temporal';
  if (count('listed-instant') > 0 && count('kind') + count('value-member') + count('plain') === 0) return 'temporal';
  if (count('kind') + count('listed-instant') > 0) return 'normalized';
  // Plain values that happen to have a "type" and a "value" do not make an entity NGSIv2.
  if (count('type-and-value') > count('plain') + count('value-member') + count('simplified')) return 'ngsi-v2';
  return count('value-member') > 0 ? 'concise' : 'key-values';
}

/** The attributes that each representation has room for. Signs beside them make the record a mixed one. */
const fits: Readonly<Partial<Record<RecordRepresentation, readonly AttributeSign[]>>> = {
  aggregated: ['aggregates'],
  'temporal-values': ['values-over-time'],
  temporal: ['instances-over-time', 'listed-instant', 'kind'],
  normalized: ['kind', 'listed-instant'],
  concise: ['value-member', 'simplified', 'plain'],
  'ngsi-v2': ['type-and-value'],
  'key-values': ['plain', 'simplified', 'type-and-value', 'other-kind'],
};

const speaksFor: Readonly<Record<AttributeSign, RecordRepresentation>> = {
  aggregates: 'aggregated',
  'values-over-time': 'temporal-values',
  'instances-over-time': 'temporal',
  'listed-instant': 'temporal',
  kind: 'normalized',
  'value-member': 'concise',
  'type-and-value': 'ngsi-v2',
  'other-kind': 'ngsi-v2',
  simplified: 'key-values',
  plain: 'key-values',
};
