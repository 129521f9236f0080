import { type CheckOptions as Options, checkEntities as check } from '../check-entities.js';
import type { EntitySummary } from '../entity-summary.js';
import { type WithOwnModels, withOwnModels } from './with-own-models.js';

/** How to check a file of entities. */
export type CheckOptions = WithOwnModels<Options>;

/**
 * Checks a file of entities as its bytes arrive: NDJSON, a JSON array, a GeoJSON FeatureCollection or a single entity.
 * Only one record is held at a time. Entities are compared with each other exactly, up to `maxIdentifiers`; when that many
 * are remembered, a finding says so.
 *
 * @example
 * ```ts
 * import { checkEntities } from '@ds4sscc/data-models';
 *
 * function* file() {
 *   yield new TextEncoder().encode('{"id": "urn:ngsi-ld:OffStreetParking:1", "type": "OffStreetParking"}\n');
 * }
 * const rules: string[] = [];
 * const summary = await checkEntities(file(), { source: 'parking.ndjson', onFinding: ({ rule }) => rules.push(rule) });
 * summary.records; // => 1
 * rules; // => ['data/attribute-missing']
 * ```
 */
export function checkEntities(chunks: AsyncIterable<Uint8Array>, options: CheckOptions): Promise<EntitySummary> {
  return check(chunks, withOwnModels(options));
}
