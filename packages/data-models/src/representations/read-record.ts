import type { Reporter } from '../checks/reporter.js';
import { type Members, membersOf } from '../json-object.js';
import type { ModelIndex } from '../model-index.js';
import { checkAggregates } from './check-aggregates.js';
import { detectRepresentation } from './detect-representation.js';
import type { Reading } from './instance.js';
import { isFeature } from './is-feature.js';
import { type EntityContent, readEntity } from './read-entity.js';
import { readFeature } from './read-feature.js';
import type { RecordRepresentation } from './representations.js';

/** How records are read. */
export interface ReadOptions {
  /** The representation of the entity, or of the properties of a feature; each record tells its own where left out. */
  readonly from: RecordRepresentation | undefined;
  readonly models: ModelIndex;
  readonly geometryProperty: string;
}

/** A record that was read. */
export interface ReadRecord {
  readonly content: EntityContent;
  /** How the entity, or the properties of the feature, are written. */
  readonly written: RecordRepresentation;
  readonly feature: boolean;
}

/** Reads an entity or a feature; `undefined` where it has aggregates and no values, which is then reported. */
export function readRecord(
  record: Members,
  pointer: string,
  options: ReadOptions,
  lose: Reporter,
): ReadRecord | undefined {
  const read = readAnyRecord(record, pointer, options, lose);
  if (read.written !== 'aggregated') return read;
  checkAggregates(isFeature(record) ? membersOf(record['properties']) : record, read.content.pointer, lose);
  return undefined;
}

/** Reads an entity or a feature, whether its attributes have values or not. */
export function readAnyRecord(record: Members, pointer: string, options: ReadOptions, lose: Reporter): ReadRecord {
  const feature = isFeature(record);
  const entity = feature ? membersOf(record['properties']) : record;
  const base = feature ? `${pointer}/properties` : pointer;
  const stated = options.from === 'geojson' || options.from === 'geojson-collection' ? undefined : options.from;
  const detected = stated ? undefined : detectRepresentation(record);
  const written = stated ?? (feature ? detected?.properties : detected?.representation) ?? 'key-values';
  const content = readEntity(entity, readings[written] ?? 'ngsi-ld', base, options.models, lose);
  return {
    content: feature ? readFeature(record, content, options.geometryProperty, pointer, lose) : content,
    written,
    feature,
  };
}

const readings: Readonly<Partial<Record<RecordRepresentation, Reading>>> = {
  'key-values': 'key-values',
  'ngsi-v2': 'ngsi-v2',
  'ngsi-v2-key-values': 'ngsi-v2-key-values',
};
