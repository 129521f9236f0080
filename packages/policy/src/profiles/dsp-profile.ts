import type { Profile } from '../profile.js';

const edc = 'https://w3id.org/edc/v0.0.1/ns/';

/**
 * Policies as the Dataspace Protocol carries them: what its messages and Eclipse EDC write around a policy only describes
 * it. The protocol itself adds no action and no operand to ODRL.
 *
 * @example
 * ```ts
 * import { decide, dspProfile } from '@ds4sscc/policy';
 *
 * decide([], { action: 'use', target: 'urn:air' }, { profiles: [dspProfile] }).decision; // => 'deny'
 * ```
 */
export const dspProfile: Profile = {
  iri: 'https://w3id.org/dspace/2025/1/odrl-profile.jsonld',
  leftOperands: [`${edc}inForceDate`],
  annotations: [
    'https://w3id.org/dspace/2025/1/',
    'https://w3id.org/dspace/2024/1/',
    'https://w3id.org/dspace/v0.8/',
    `${edc}policy`,
    `${edc}createdAt`,
    `${edc}PolicyDefinition`,
  ],
};
