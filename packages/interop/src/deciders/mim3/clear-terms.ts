import type { PolicyFacts } from '../../assessment-input.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { policyClaims } from '../../policy-claims.js';

/** Each policy of an offer is free of errors and conflicts, uses words whose meaning is known, and has wording for people. */
export const clearTerms: Decider = {
  requirement: 'MIM3 RC2.2',
  decide: (input) => everyClaim(policyClaims(input, judge)),
};

function judge({
  errors,
  conflicts,
  notUnderstood,
  profiles,
  hasText,
}: PolicyFacts): ReturnType<Parameters<typeof policyClaims>[1]> {
  if (errors > 0) return { verdict: 'fail', reason: counted(errors, 'error') };
  if (conflicts > 0)
    return { verdict: 'fail', reason: `${counted(conflicts, 'pair')} of its rules contradict each other` };
  if (notUnderstood > 0) {
    const parts = `${counted(notUnderstood, 'part')} of no known meaning`;
    return profiles.length > 0
      ? { verdict: 'unknown', reason: `${parts}; its profile may give them one: ${profiles.join(', ')}` }
      : { verdict: 'fail', reason: parts };
  }
  if (!hasText) return { verdict: 'unknown', reason: 'it has no wording for people' };
  return { verdict: 'pass', reason: 'no errors, conflicts or unknown words, and wording for people' };
}
