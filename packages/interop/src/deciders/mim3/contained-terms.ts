import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { policyClaims } from '../../policy-claims.js';

/** The policies of the rulebook permit whatever each offer permits; where not, a request shows it. */
export const containedTerms: Decider = {
  requirement: 'MIM3 RC2.4',
  decide: (input) =>
    everyClaim(
      policyClaims(input, ({ contained, errors }) => {
        const { verdict, detail } = contained ?? {};
        if (verdict === 'no')
          return { verdict: 'fail', reason: `it permits what the rulebook does not: ${detail ?? 'a request'}` };
        if (errors > 0) return { verdict: 'unknown', reason: 'it has errors' };
        if (verdict === 'yes') return { verdict: 'pass', reason: 'the rulebook permits whatever it permits' };
        return {
          verdict: 'unknown',
          reason: verdict
            ? `not decided whether the rulebook permits it: ${detail ?? 'too much work'}`
            : 'no policies of a rulebook to compare it with',
        };
      }),
    ),
};
