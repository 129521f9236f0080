import type { Finding } from '@ds4sscc/findings';
import { isDateTime } from '../checks/date-time.js';
import { type RecordPlace, reporterInto } from '../checks/reporter-into.js';
import { describeType, type Reporter } from '../checks/reporter.js';
import { DataModelsError } from '../data-models-error.js';
import type { Model } from '../define-model.js';
import { isObject } from '../json-object.js';
import { notConvertible } from '../rules/convert-rules.js';
import { type Collection, readCollection, writeCollection } from './collections.js';
import { readOptions } from './read-options.js';
import { readRecord } from './read-record.js';
import { recordWriters } from './record-writers.js';
import type { RecordRepresentation, TargetRepresentation } from './representations.js';
import { selectInstant } from './select-instant.js';

/** What to convert to, and what helps to read the records. */
export interface ConverterOptions {
  readonly to: TargetRepresentation;
  /** How the records, or the properties of features, are written. Each record tells its own where left out. */
  readonly from?: RecordRepresentation;
  /** Models of the entity types: they tell which plain values are relationships, and which unit a number has. */
  readonly models?: readonly Model[];
  /** The attribute that a feature shows as its geometry; `location` where left out. */
  readonly geometryProperty?: string;
  /** The instant at which an entity is taken out of its history; the last one where left out. */
  readonly at?: string;
  /** The name that findings give as their source. */
  readonly source?: string;
}

/** What became of a record. */
export interface Conversion {
  /** `undefined` where nothing could be converted; `losses` say why. */
  readonly entity: unknown;
  /** What the target does not carry, and what the conversion had to assume. */
  readonly losses: readonly Finding[];
}

/** Converts one record after another. */
export type Converter = (record: unknown, place?: RecordPlace) => Conversion;

/**
 * Reads the options of a conversion once, for many records.
 *
 * @throws {DataModelsError} `option-invalid` when an option names no representation, or `at` is not an instant.
 * @example
 * ```ts
 * import { createConverter } from '@ds4sscc/data-models/convert';
 *
 * const toFeature = createConverter({ to: 'geojson-key-values' });
 * const bench = { id: 'urn:ngsi-ld:Bench:1', type: 'Bench', location: { type: 'Point', coordinates: [5.48, 51.44] } };
 * const { entity } = toFeature(bench, { record: 1 });
 * (entity as { geometry: unknown }).geometry; // => { type: 'Point', coordinates: [5.48, 51.44] }
 * ```
 */
export function createConverter(options: ConverterOptions): Converter {
  const { to, at } = options;
  const reading = readOptions(options);
  if (!Object.hasOwn(recordWriters, to))
    throw new DataModelsError('option-invalid', `"${to}" is no representation to convert to`);
  if (at !== undefined && !isDateTime(at))
    throw new DataModelsError('option-invalid', `"${at}" is not a date and time`);
  const write = recordWriters[to];

  const one = (record: unknown, pointer: string, lose: Reporter): Record<string, unknown> | undefined => {
    if (!isObject(record)) {
      lose(notConvertible, pointer, { found: describeType(record) });
      return undefined;
    }
    const read = readRecord(record, pointer, reading, lose);
    if (!read) return undefined;
    const single = read.written.startsWith('temporal') && !to.startsWith('temporal');
    return write(single ? selectInstant(read.content, at, lose) : read.content, reading.geometryProperty, lose);
  };

  return (record, place = {}) => {
    const losses: Finding[] = [];
    const lose = reporterInto(losses, options.source ?? '', place);
    const collection: Collection | undefined = readCollection(record, lose);
    if (!collection) return { entity: one(record, '', lose), losses };
    const converted = collection.records
      .map(([item, pointer]) => one(item, pointer, lose))
      .filter((entity) => entity !== undefined);
    return { entity: writeCollection(converted, to), losses };
  };
}
