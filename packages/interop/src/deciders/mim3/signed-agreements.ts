import { judgeAgreement } from '../../agreements/judge-agreement.js';
import { artefactsOf } from '../../artefacts/artefacts-of.js';
import { anyClaim } from '../../claims/any-claim.js';
import type { Decider } from '../../decider.js';
import { finalisedAgreements } from '../../finalised-agreements.js';
import { judgedForms } from '../../judged-forms.js';
import { probeClaims } from '../../probe-claims.js';

/** An endpoint negotiates, a negotiation was finalised, or an agreement is signed by all its parties. */
export const signedAgreements: Decider = {
  requirement: 'MIM3 RC6.1',
  decide: (input) =>
    anyClaim([
      ...probeClaims(input, 'negotiation-answers'),
      ...finalisedAgreements(input),
      ...judgedForms(artefactsOf(input, 'agreement'), (agreement) => judgeAgreement(agreement, input)),
    ]),
};
