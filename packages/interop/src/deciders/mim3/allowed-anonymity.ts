import { artefactsOf } from '../../artefacts/artefacts-of.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { judgedForms } from '../../judged-forms.js';

/** The rulebook says whether participants may stay anonymous. Where they may not, the permission does not apply. */
export const allowedAnonymity: Decider = {
  requirement: 'MIM3 RC5.5',
  decide: (input) =>
    everyClaim(
      judgedForms(artefactsOf(input, 'rulebook'), ({ anonymity }) => {
        if (!anonymity)
          return { verdict: 'unknown', reason: 'it does not say whether participants may stay anonymous' };
        const at = '/anonymity';
        return anonymity.allowed
          ? { verdict: 'pass', reason: 'participants may stay anonymous', at }
          : { verdict: 'not-applicable', reason: 'participants may not stay anonymous', at };
      }),
    ),
};
