import { judgeAgreement } from '../../agreements/judge-agreement.js';
import type { Agreement } from '../../artefacts/agreement.js';
import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { AssessmentInput } from '../../assessment-input.js';
import { anyClaim } from '../../claims/any-claim.js';
import type { Claim } from '../../claims/claim.js';
import type { Decider } from '../../decider.js';
import { type Judgement, judgedForms } from '../../judged-forms.js';
import { probeClaims } from '../../probe-claims.js';

/** An endpoint ends exchanges, one was ended, or every agreement says how either party ends it. */
export const endedAgreements: Decider = {
  requirement: 'MIM3 RC6.2',
  decide(input) {
    const agreements = judgedForms(artefactsOf(input, 'agreement'), (agreement) => judge(agreement, input));
    const open = agreements.filter(({ verdict }) => verdict !== 'pass');
    // Where one agreement cannot be ended, the clauses of the others say nothing on the exchange as a whole.
    return anyClaim([
      ...probeClaims(input, 'termination-answers'),
      ...endedTransfers(input),
      ...(open.length > 0 ? open : agreements),
    ]);
  },
};

function judge(agreement: Agreement, input: AssessmentInput): Judgement {
  const { termination, parties } = agreement;
  const at = '/termination';
  if (new Set(parties.map(({ id }) => id)).size < 2)
    return { verdict: 'unknown', reason: 'it does not name two parties', at: '/parties' };
  if (!termination) return { verdict: 'fail', reason: 'it has no clause on its end' };
  if (!termination.byEither) return { verdict: 'fail', reason: 'only one party may end it', at };
  if (termination.notice === undefined && (termination.grounds ?? []).length === 0)
    return { verdict: 'unknown', reason: 'its clause on the end names neither notice nor grounds', at };
  // A clause of what nobody agreed to, or of what is over, ends nothing.
  const agreed = judgeAgreement(agreement, input);
  if (agreed.verdict !== 'pass') return { ...agreed, verdict: 'unknown' };
  return { verdict: 'pass', reason: 'it says how either party ends it', at };
}

/** A negotiation that broke off ended nothing that was agreed; a transfer that was terminated did. */
function endedTransfers(input: AssessmentInput): readonly Claim[] {
  return artefactsOf(input, 'dataspace-message')
    .filter(({ type, state }) => type.startsWith('Transfer') && state === 'TERMINATED')
    .map(({ source, valid }) => ({
      subject: source,
      method: 'artefact',
      verdict: valid ? 'pass' : 'unknown',
      reason: valid ? 'a transfer was terminated' : 'the message is not as the protocol has it',
      evidence: [{ location: { source } }],
    }));
}
