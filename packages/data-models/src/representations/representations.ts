import type { Representation } from '../representation.js';

/** How a record is written. `geojson` is a feature whose properties are an entity in a representation of their own. */
export type RecordRepresentation =
  | Representation
  | 'temporal'
  | 'temporal-values'
  | 'aggregated'
  | 'geojson'
  | 'geojson-collection'
  | 'ngsi-v2-key-values';

/** What a record can be converted to. */
export type TargetRepresentation =
  | Representation
  | 'temporal'
  | 'temporal-values'
  | 'geojson'
  | 'geojson-concise'
  | 'geojson-key-values'
  | 'ngsi-v2-key-values';

/** What may be said in one representation and not in another. */
export type Capability =
  | 'value'
  | 'kind'
  | 'unitCode'
  | 'observedAt'
  | 'sub-attributes'
  | 'datasets'
  | 'languages'
  | 'history'
  | 'scope'
  | 'types'
  | 'context';

/** A representation, where it is written down, and what it can carry. */
export interface RepresentationRecord {
  readonly name: TargetRepresentation;
  readonly title: string;
  /** The clause that defines it. */
  readonly source: string;
  readonly carries: ReadonlySet<Capability>;
}

const everything: readonly Capability[] = [
  'value',
  'kind',
  'unitCode',
  'observedAt',
  'sub-attributes',
  'datasets',
  'languages',
  'scope',
  'types',
  'context',
];
const simplified: readonly Capability[] = ['value', 'datasets', 'languages', 'scope', 'types', 'context'];

function represent(
  name: TargetRepresentation,
  title: string,
  source: string,
  carries: readonly Capability[],
): RepresentationRecord {
  return { name, title, source, carries: new Set(carries) };
}

/**
 * Every representation that `convert` writes. The table of the documentation is this one, and a test holds each cell of
 * it against what `convert` does.
 */
export const representations: readonly RepresentationRecord[] = [
  represent('normalized', 'Normalized', 'ETSI GS CIM 009, clauses 4.5.1, 4.5.2.2 and 4.5.3.2', everything),
  represent('concise', 'Concise', 'ETSI GS CIM 009, clauses 4.5.2.3 and 4.5.3.3', everything),
  represent('key-values', 'Key-values (simplified)', 'ETSI GS CIM 009, clause 4.5.4', simplified),
  represent('temporal', 'Temporal', 'ETSI GS CIM 009, clauses 4.5.6 to 4.5.8', [...everything, 'history']),
  represent('temporal-values', 'Temporal values', 'ETSI GS CIM 009, clause 4.5.9', [
    'value',
    'kind',
    'observedAt',
    'datasets',
    'languages',
    'history',
    'scope',
    'types',
    'context',
  ]),
  represent('geojson', 'GeoJSON', 'ETSI GS CIM 009, clause 4.5.16', everything),
  represent('geojson-concise', 'GeoJSON, concise', 'ETSI GS CIM 009, clauses 4.5.2.3 and 4.5.16', everything),
  represent('geojson-key-values', 'GeoJSON, key-values', 'ETSI GS CIM 009, clause 4.5.17', simplified),
  represent('ngsi-v2', 'NGSIv2', 'FIWARE NGSI v2, JSON Entity Representation', [
    'value',
    'kind',
    'unitCode',
    'observedAt',
    'sub-attributes',
    'languages',
  ]),
  represent('ngsi-v2-key-values', 'NGSIv2 key-values', 'FIWARE NGSI v2, Simplified Entity Representation', ['value']),
];
