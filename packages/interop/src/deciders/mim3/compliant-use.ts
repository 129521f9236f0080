import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { AssessmentInput, ComplianceFacts } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { claimOn } from '../../judged-forms.js';

/** Every log of use was held against the agreement that it falls under, and keeps to it. */
export const compliantUse: Decider = {
  requirement: 'MIM3 RC3.2',
  decide: (input) => everyClaim([...(input.compliance ?? []).map(claimOf), ...unjudged(input)]),
};

function claimOf({ source, agreement, verdict, events, violations }: ComplianceFacts): Claim {
  const claim = { subject: source, method: 'auto', evidence: [{ location: violations[0] ?? { source } }] } as const;
  if (verdict === 'not-compliant' || violations.length > 0)
    return {
      ...claim,
      verdict: 'fail',
      reason: `${counted(violations.length, 'use')} that ${agreement} does not permit, or a duty not met`,
    };
  if (verdict !== 'compliant' || events === 0)
    return {
      ...claim,
      verdict: 'unknown',
      reason: events === 0 ? 'nothing was used yet' : `whether it keeps to ${agreement} could not be decided`,
    };
  return { ...claim, verdict: 'pass', reason: `${counted(events, 'use')}, all as ${agreement} permits` };
}

function unjudged(input: AssessmentInput): readonly Claim[] {
  const judged = new Set((input.compliance ?? []).map(({ source }) => source));
  return artefactsOf(input, 'usage-log')
    .filter(({ source }) => !judged.has(source))
    .map((log) =>
      claimOn(log, {
        verdict: 'unknown',
        reason: 'the agreement that it falls under is not at hand, or it has errors',
      }),
    );
}
