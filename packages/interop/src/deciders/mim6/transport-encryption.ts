import { everyClaim } from '../../claims/every-claim.js';
import { jointObservations } from '../../claims/joint-observations.js';
import type { Decider } from '../../decider.js';

/** Connections are encrypted as they should be: only a live connection, or its recording, shows it. */
export const transportEncryption: Decider = {
  requirement: 'MIM6 R2.1',
  decide: (input) => everyClaim(jointObservations(input, ['tls-version', 'tls-certificate', 'tls-required'])),
};
