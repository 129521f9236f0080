import type { Finding } from '@ds4sscc/findings';
import { checkFragment } from './checks/check-fragment.js';
import { type ValidateOptions, validate } from './validate-entity.js';

/**
 * Checks an update of an entity or of one attribute, as it is sent to a broker: it may leave out what does not change, and
 * `urn:ngsi-ld:null` deletes (ETSI GS CIM 009, clauses 5.5.8 and 5.5.12).
 */
export function validateFragment(fragment: unknown, options: ValidateOptions): readonly Finding[] {
  return validate(fragment, checkFragment, true, options);
}
