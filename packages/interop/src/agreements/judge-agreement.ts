import type { Agreement } from '../artefacts/agreement.js';
import { artefactsOf } from '../artefacts/artefacts-of.js';
import type { AssessmentInput } from '../assessment-input.js';
import { counted } from '../counted.js';
import { claimOnMessage } from '../finalised-agreements.js';
import { hasCome, takesToday } from '../has-come.js';
import type { Judgement } from '../judged-forms.js';

/**
 * Whether an agreement is one and in force: all its parties signed it, or negotiated it to the end by the Dataspace Protocol,
 * and the day of the check is one of its days. What nobody agreed to promises nothing and ends nothing.
 */
export function judgeAgreement(agreement: Agreement, input: AssessmentInput): Judgement {
  const agreed = judgeConsent(agreement, input);
  return agreed.verdict === 'pass' ? (notInForce(agreement, input.today) ?? agreed) : agreed;
}

/** The same without its days: what was promised while it ran stays promised when it is over. */
export function judgeConsent(agreement: Agreement, input: AssessmentInput): Judgement {
  const { parties, signatures = [] } = agreement;
  const names = new Set(parties.map(({ id }) => id));
  if (names.size < 2) return { verdict: 'fail', reason: 'it does not name two parties', at: '/parties' };
  const index = signatures.findIndex(({ party }) => !names.has(party));
  if (index >= 0)
    return { verdict: 'fail', reason: 'it is signed by somebody who is no party', at: `/signatures/${index}` };
  const negotiated = judgeNegotiation(agreement, names, input);
  if (negotiated?.verdict === 'pass') return negotiated;
  const at = '/signatures';
  const unsigned = [...names].filter(
    (name) => !signatures.some(({ party, date }) => party === name && hasCome(date, input.today) !== false),
  );
  if (unsigned.length > 0)
    return negotiated && signatures.length === 0
      ? negotiated
      : { verdict: 'fail', reason: `not signed by ${unsigned.join(', ')}`, at };
  return signatures.some(({ date }) => hasCome(date, input.today) === undefined)
    ? { verdict: 'unknown', reason: `whether its signatures are made ${takesToday}`, at }
    : { verdict: 'pass', reason: `signed by ${counted(names.size, 'party')}`, at };
}

function notInForce({ from, until }: Agreement, today: string | undefined): Judgement | undefined {
  const words = (reason: string, at: string): Judgement => ({ verdict: 'unknown', reason, at });
  if (from !== undefined && hasCome(from, today) === undefined)
    return words(`whether it is in force ${takesToday}`, '/from');
  if (until !== undefined && hasCome(until, today) === undefined)
    return words(`whether it is still in force ${takesToday}`, '/until');
  if (from !== undefined && hasCome(from, today) === false) return words(`it is in force only from ${from}`, '/from');
  return until !== undefined && today !== undefined && until < today
    ? words(`it ended on ${until}`, '/until')
    : undefined;
}

/** What messages of the Dataspace Protocol between two of its parties show of it; `undefined` where there is none. */
function judgeNegotiation(
  { id, policy }: Agreement,
  parties: ReadonlySet<string>,
  input: AssessmentInput,
): Judgement | undefined {
  const about = artefactsOf(input, 'dataspace-message').filter(
    ({ type, agreement }) =>
      type === 'ContractAgreementMessage' &&
      agreement !== undefined &&
      (agreement.id === id || agreement.id === policy) &&
      parties.size === 2 &&
      parties.has(agreement.assigner) &&
      parties.has(agreement.assignee),
  );
  const claims = about.map((message) => claimOnMessage(message, input));
  const claim = claims.find(({ verdict }) => verdict === 'pass') ?? claims[0];
  return claim && { verdict: claim.verdict, reason: claim.reason };
}
