import type { Finding } from '@ds4sscc/findings';
import { checkFragment } from './checks/check-fragment.js';
import { type ValidateOptions, validate } from './validate-entity.js';

/**
 * Checks an update of an entity or of one attribute, as it is sent to a broker: it may leave out what does not change, and
 * `urn:ngsi-ld:null` deletes (ETSI GS CIM 009, clauses 5.5.8 and 5.5.12).
 *
 * @example
 * ```ts
 * import { validateFragment } from '@ds4sscc/data-models';
 *
 * const removal = { availableSpotNumber: { type: 'Property', value: 'urn:ngsi-ld:null' } };
 * validateFragment(removal, { source: 'patch', models: [] }); // => []
 * const [found] = validateFragment({ type: 'Property', value: 12, datasetId: 'north gate' }, { source: 'patch', models: [] });
 * found?.rule; // => 'ngsi-ld/dataset-id-not-uri'
 * ```
 */
export function validateFragment(fragment: unknown, options: ValidateOptions): readonly Finding[] {
  return validate(fragment, checkFragment, true, options);
}
