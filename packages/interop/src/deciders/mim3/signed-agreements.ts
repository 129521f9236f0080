import type { Agreement } from '../../artefacts/agreement.js';
import { artefactsOf } from '../../artefacts/artefacts-of.js';
import { finalisedAgreements } from '../../finalised-agreements.js';
import { anyClaim } from '../../claims/any-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { type Judgement, judgedForms } from '../../judged-forms.js';
import { probeClaims } from '../../probe-claims.js';

/** An endpoint negotiates, a negotiation was finalised, or an agreement is signed by all its parties. */
export const signedAgreements: Decider = {
  requirement: 'MIM3 RC6.1',
  decide: (input) =>
    anyClaim([
      ...probeClaims(input, 'negotiation-answers'),
      ...finalisedAgreements(input),
      ...judgedForms(artefactsOf(input, 'agreement'), (agreement) => judge(agreement, input.today)),
    ]),
};

function judge({ parties, signatures = [] }: Agreement, today: string | undefined): Judgement {
  const names = new Set(parties.map(({ id }) => id));
  if (names.size < 2) return { verdict: 'fail', reason: 'it does not name two parties', at: '/parties' };
  const index = signatures.findIndex(({ party }) => !names.has(party));
  if (index >= 0)
    return { verdict: 'fail', reason: 'it is signed by somebody who is no party', at: `/signatures/${index}` };
  const signed = signatures.filter(({ date }) => today === undefined || date <= today);
  const open = [...names].filter((name) => !signed.some(({ party }) => party === name));
  if (open.length > 0) return { verdict: 'fail', reason: `not signed by ${open.join(', ')}`, at: '/signatures' };
  return { verdict: 'pass', reason: `signed by ${counted(names.size, 'party')}`, at: '/signatures' };
}
