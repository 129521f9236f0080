import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { UsageLog } from '../../artefacts/usage-log.js';
import type { AssessmentInput, ComplianceFacts } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { hasPassed, takesToday } from '../../has-come.js';
import { claimOn } from '../../judged-forms.js';

/** Every log of use was held against the agreement that it falls under, and keeps to it. */
export const compliantUse: Decider = {
  requirement: 'MIM3 RC3.2',
  decide: (input) =>
    everyClaim([...(input.compliance ?? []).map((facts) => claimOf(facts, input)), ...unjudged(input)]),
};

function claimOf({ source, agreement, verdict, events, violations }: ComplianceFacts, input: AssessmentInput): Claim {
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
  const log = artefactsOf(input, 'usage-log').find((one) => one.source === source)?.form;
  const past = log === undefined || isPast(log, input.today);
  if (past !== true)
    return {
      ...claim,
      verdict: 'unknown',
      reason: past === undefined ? `whether all of it is past ${takesToday}` : 'it has uses of days to come',
    };
  return { ...claim, verdict: 'pass', reason: `${counted(events, 'use')}, all as ${agreement} permits` };
}

function isPast({ events }: UsageLog, today: string | undefined): boolean | undefined {
  const past = events.map(({ dateTime }) => hasPassed(dateTime, today));
  return past.includes(false) ? false : past.includes(undefined) ? undefined : true;
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
