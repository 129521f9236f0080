import type { AssessmentInput } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import type { ObservationId } from '../../probe/observations.js';
import type { Observation, ProbeFacts } from '../../probe/probe-facts.js';

/** What a probe saw of one thing; `undefined` where it did not look. */
export function observed({ observations }: ProbeFacts, id: ObservationId): Observation | undefined {
  return observations.find((observation) => observation.id === id);
}

/** One claim for each probed service where any of these was looked at: a no fails, a yes passes, otherwise it is open. */
export function probeClaims({ probes = [] }: AssessmentInput, ids: readonly ObservationId[]): readonly Claim[] {
  return probes.flatMap((probe) => {
    const seen = ids.flatMap((id) => observed(probe, id) ?? []);
    const decisive =
      seen.find(({ outcome }) => outcome === 'no') ?? seen.find(({ outcome }) => outcome === 'yes') ?? seen[0];
    return decisive ? [claimOf(probe, decisive)] : [];
  });
}

/** An observation as a claim about the service. */
export function claimOf({ source }: ProbeFacts, { outcome, detail, location }: Observation): Claim {
  return {
    subject: source,
    method: 'probe',
    verdict: outcome === 'yes' ? 'pass' : outcome === 'no' ? 'fail' : 'unknown',
    reason: detail,
    evidence: [{ location }],
  };
}
