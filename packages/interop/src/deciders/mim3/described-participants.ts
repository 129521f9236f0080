import { artefactsOf } from '../../artefacts/artefacts-of.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { judgedForms } from '../../judged-forms.js';
import { judgeCredentials } from '../../participants/judge-credentials.js';
import { unlessAnonymous } from '../../participants/unless-anonymous.js';

const wanted = ['registration', 'country', 'contact', 'selfDescription'] as const;

/** Each participant says who it is, and a credential that was verified vouches for it. */
export const describedParticipants: Decider = {
  requirement: 'MIM3 RC5.2',
  decide(input) {
    const claims = judgedForms(artefactsOf(input, 'participants'), ({ participants }) =>
      participants.length === 0
        ? { verdict: 'unknown', reason: 'it names nobody', at: '/participants' }
        : participants.map((participant, index) => {
            const about = { subject: participant.id, at: `/participants/${index}` };
            const missing = wanted.filter((key) => participant[key] === undefined);
            return missing.length > 0
              ? { ...about, verdict: 'fail', reason: `without ${missing.join(', ')}` }
              : { ...judgeCredentials(participant.id, input), ...about };
          }),
    );
    return unlessAnonymous(input, everyClaim(claims));
  },
};
