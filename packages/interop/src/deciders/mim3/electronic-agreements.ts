import { judgeAgreement } from '../../agreements/judge-agreement.js';
import type { Agreement } from '../../artefacts/agreement.js';
import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { AssessmentInput } from '../../assessment-input.js';
import { anyClaim } from '../../claims/any-claim.js';
import type { Decider } from '../../decider.js';
import { finalisedAgreements } from '../../finalised-agreements.js';
import { type Judgement, judgedForms } from '../../judged-forms.js';

/** Agreements are made by electronic means: negotiated by protocol, or signed electronically by all parties. Nobody has to. */
export const electronicAgreements: Decider = {
  requirement: 'MIM3 RC6.3',
  decide: (input) =>
    anyClaim([
      ...finalisedAgreements(input),
      ...judgedForms(artefactsOf(input, 'agreement'), (agreement) => judge(agreement, input)),
    ]),
};

function judge(agreement: Agreement, input: AssessmentInput): Judgement {
  const signatures = (agreement.signatures ?? []).filter(({ method }) => method !== 'handwritten');
  const { verdict, reason, at = '/signatures' } = judgeAgreement({ ...agreement, signatures }, input);
  if (verdict === 'pass') return { verdict, reason: `made electronically: ${reason}`, at };
  return { verdict: 'unknown', reason: verdict === 'fail' ? `by electronic means, ${reason}` : reason, at };
}
