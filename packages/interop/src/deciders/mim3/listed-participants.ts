import { artefactsOf } from '../../artefacts/artefacts-of.js';
import { anyClaim } from '../../claims/any-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { judgedForms } from '../../judged-forms.js';
import { unlessAnonymous } from '../../participants/unless-anonymous.js';
import { probeClaims } from '../../probe-claims.js';

/** A list in a folder shows that there is one; only one that was reached at an address shows that participants find each other. */
export const listedParticipants: Decider = {
  requirement: 'MIM3 RC5.1',
  decide(input) {
    const lists = judgedForms(artefactsOf(input, 'participants'), ({ participants }, { source }) => {
      const at = '/participants';
      if (participants.length === 0) return { verdict: 'fail', reason: 'it names nobody', at };
      const listed = `${counted(participants.length, 'participant')} listed`;
      return /^https?:/.test(source)
        ? { verdict: 'pass', reason: `${listed}, read from a web address`, at }
        : {
            verdict: 'unknown',
            reason: `${listed}; whether others can reach the list takes a request to its address`,
            at,
          };
    });
    return unlessAnonymous(input, anyClaim([...probeClaims(input, 'participants-listed'), ...lists]));
  },
};
