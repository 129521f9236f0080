import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { probeClaims } from '../../probe-claims.js';

/** An identifier alone leads to the type of its entity and to its context. */
export const retrievedSemantics: Decider = {
  requirement: 'MIM1 R2.1',
  decide: (input) => everyClaim(probeClaims(input, 'semantics-by-identifier')),
};
