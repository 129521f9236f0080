import type { AssessmentInput } from './assessment-input.js';
import type { Claim } from './claims/claim.js';
import type { ObservationId } from './probe/observations.js';

const verdicts = { yes: 'pass', no: 'fail', unknown: 'unknown' } as const;

/** What probes saw of one thing, as claims on the services. */
export function probeClaims({ probes = [] }: AssessmentInput, id: ObservationId): readonly Claim[] {
  return probes.flatMap(({ source, observations, time }) =>
    observations
      .filter((observation) => observation.id === id)
      .map(({ outcome, detail, location }) => ({
        subject: source,
        method: 'probe' as const,
        verdict: verdicts[outcome] ?? 'unknown',
        reason: detail,
        evidence: [{ location, time }],
      })),
  );
}
