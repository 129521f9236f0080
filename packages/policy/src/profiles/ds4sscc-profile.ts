import type { Profile } from '../profile.js';
import { purposes } from './purposes.js';
import { roles } from './roles.js';

/**
 * What a smart community says beyond ODRL: in which role somebody asks, as the governance scheme of the blueprint names the
 * roles, and for which purpose, in the words of the Data Privacy Vocabulary.
 *
 * @example
 * ```ts
 * import { ds4ssccProfile } from '@ds4sscc/policy';
 *
 * ds4ssccProfile.concepts?.['https://w3id.org/dpv#ScientificResearch']; // => ['https://w3id.org/dpv#ResearchAndDevelopment']
 * ```
 */
export const ds4ssccProfile: Profile = {
  iri: 'https://ds4sscc.github.io/blueprint/odrl-profile',
  leftOperands: ['https://ds4sscc.github.io/blueprint/odrl-profile#role'],
  concepts: { ...roles, ...purposes },
};
