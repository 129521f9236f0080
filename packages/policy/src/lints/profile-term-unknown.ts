import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { odrl } from '../vocabulary.js';
import { actionsOf, atomicConstraintsOf } from '../walk-policy.js';
import { knowsOperand } from '../world.js';

const rule: Rule<{ term: string }> = defineRule<{ term: string }>({
  id: 'odrl/profile-term-unknown',
  title: 'Term that no registered profile declares',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 3.1',
  requirements: ['MIM3 RC2.2'],
  help: 'Correct the term, or add it to the profile that the checker knows. Until then the part that uses it counts as undecided.',
  message: ({ term }) => `the profiles of the policy are registered, and none of them declares <${term}>`,
});

/** A word of a dialect that the dialect does not have. */
export const profileTermUnknown: Lint = {
  rule,
  check(policy, { report, profiles, hierarchy }) {
    const known = new Set(profiles.map(({ iri }) => iri));
    if (policy.profile.length === 0 || !policy.profile.every((iri) => known.has(iri))) return;
    for (const { iri, location } of actionsOf(policy)) {
      if (iri !== undefined && !isOdrl(iri) && !hierarchy.encompassing(iri)) report(rule, location, { term: iri });
    }
    for (const { leftOperand = '', location } of atomicConstraintsOf(policy)) {
      if (!isOdrl(leftOperand) && !knowsOperand(leftOperand, profiles)) report(rule, location, { term: leftOperand });
    }
  },
};

/** Terms of ODRL itself have rules of their own. */
function isOdrl(iri: string): boolean {
  return iri.startsWith(odrl);
}
