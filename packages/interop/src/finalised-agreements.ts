import { artefactsOf } from './artefacts/artefacts-of.js';
import type { DataspaceMessageFacts } from './artefacts/dataspace-message.js';
import type { AssessmentInput } from './assessment-input.js';
import type { Claim } from './claims/claim.js';
import { hasPassed, takesToday } from './has-come.js';

/** Claims on the agreements of the Dataspace Protocol: agreed are those whose negotiation was finalised (2025-1, 8.1). */
export function finalisedAgreements(input: AssessmentInput): readonly Claim[] {
  return artefactsOf(input, 'dataspace-message')
    .filter(({ type }) => type === 'ContractAgreementMessage')
    .map((message) => claimOnMessage(message, input));
}

/** What messages show of the negotiation that one of them belongs to. */
export function claimOnMessage(message: DataspaceMessageFacts, input: AssessmentInput): Claim {
  const claim = { subject: message.agreement?.id ?? message.source, method: 'artefact' } as const;
  const evidence = [{ location: { source: message.source } }];
  if (!message.valid || !message.agreement || message.agreement.assigner === message.agreement.assignee)
    return {
      ...claim,
      verdict: 'unknown',
      reason: 'its message is not as the protocol has it, or has one party',
      evidence,
    };
  const end = artefactsOf(input, 'dataspace-message').find(
    (other) => other.valid && other.state === 'FINALIZED' && isSameNegotiation(message, other),
  );
  if (!end) return { ...claim, verdict: 'unknown', reason: 'no message shows that it was finalised', evidence };
  const { timestamp } = message.agreement;
  const made = timestamp === undefined || hasPassed(timestamp, input.today);
  if (made !== true)
    return {
      ...claim,
      verdict: 'unknown',
      reason: made === undefined ? `whether it is made ${takesToday}` : `it is dated ${timestamp}, which is to come`,
      evidence,
    };
  return {
    ...claim,
    verdict: 'pass',
    reason: 'its negotiation was finalised',
    evidence: [...evidence, { location: { source: end.source } }],
  };
}

function isSameNegotiation(one: DataspaceMessageFacts, other: DataspaceMessageFacts): boolean {
  return one.providerPid === other.providerPid && one.consumerPid === other.consumerPid;
}
