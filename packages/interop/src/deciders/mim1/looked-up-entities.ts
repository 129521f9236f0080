import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { probeClaims } from '../../probe-claims.js';

/** An identifier leads to the entity that has it: only a live look-up, or its recording, shows it. */
export const lookedUpEntities: Decider = {
  requirement: 'MIM1 R1.2',
  decide: (input) => everyClaim(probeClaims(input, 'lookup-by-identifier')),
};
