import { anyClaim } from '../../claims/any-claim.js';
import type { Claim } from '../../claims/claim.js';
import type { Decider } from '../../decider.js';
import type { ProbeFacts } from '../../probe/probe-facts.js';
import { claimOf, observed } from './probe-claims.js';

/** One standard mechanism is enough; that it delivers takes an answer to a live request, and not just any page with status 200. */
export const deliveredData: Decider = {
  requirement: 'MIM0 R1.2',
  decide: ({ probes = [] }) => anyClaim(probes.flatMap(claimOn)),
};

function claimOn(probe: ProbeFacts): readonly Claim[] {
  const answers = observed(probe, 'answers');
  if (!answers) return [];
  if (answers.outcome !== 'yes') return [claimOf(probe, answers)];
  const shown = (['recognised', 'machine-readable'] as const)
    .flatMap((id) => observed(probe, id) ?? [])
    .find(({ outcome }) => outcome === 'yes');
  if (shown) return [{ ...claimOf(probe, shown), reason: `${answers.detail}; ${shown.detail}` }];
  const reason = 'it answers, but that the answer is data of a standard interface was not seen';
  return [{ ...claimOf(probe, { ...answers, outcome: 'unknown' }), reason }];
}
