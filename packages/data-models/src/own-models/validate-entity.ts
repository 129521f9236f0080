import type { Finding } from '@ds4sscc/findings';
import { type ValidateOptions as Options, validateEntity as validate } from '../validate-entity.js';
import { type WithOwnModels, withOwnModels } from './with-own-models.js';

/** How to check one entity. */
export type ValidateOptions = WithOwnModels<Options>;

/**
 * Checks one entity (or GeoJSON feature) that is JSON data already, against NGSI-LD and the model of its type.
 *
 * @example
 * ```ts
 * import { validateEntity } from '@ds4sscc/data-models';
 *
 * const entity = { id: 'urn:ngsi-ld:TrafficFlowObserved:a8', type: 'TrafficFlowObserved', dateObserved: '2026-03-01T08:00:00Z', occupancy: 40 };
 * const [found] = validateEntity(entity, { source: 'traffic.json' });
 * found?.rule; // => 'data/number-out-of-range'
 * found?.location.pointer; // => '/occupancy'
 * ```
 */
export function validateEntity(entity: unknown, options: ValidateOptions): readonly Finding[] {
  return validate(entity, withOwnModels(options));
}
