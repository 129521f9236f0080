import {
  createTemporalCollector,
  type TemporalCollection,
  type TemporalCollectorOptions,
} from './create-temporal-collector.js';

/**
 * Collects entities as they were at one instant after another into their temporal evolution.
 *
 * @throws {DataModelsError} As `createTemporalCollector`.
 * @example
 * ```ts
 * import { collectTemporal } from '@ds4sscc/data-models/convert';
 *
 * const states = [8, 9].map((hour) => ({
 *   id: 'urn:ngsi-ld:Bus:4', type: 'Bus', speed: { value: hour, observedAt: `2026-03-01T0${hour}:00:00Z` },
 * }));
 * collectTemporal(states).entities.length; // => 1
 * ```
 */
export function collectTemporal(
  records: Iterable<unknown>,
  options: TemporalCollectorOptions = {},
): TemporalCollection {
  const collector = createTemporalCollector(options);
  for (const record of records) collector.add(record);
  return collector.result();
}
