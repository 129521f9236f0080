import type { AssessmentInput } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import type { ObservationId } from '../../probe/observations.js';

/** A claim for each probe that looked at all of this: one `no` fails, and what was not seen leaves it open. */
export function probedClaims({ probes = [] }: AssessmentInput, ids: readonly ObservationId[]): readonly Claim[] {
  return probes.flatMap(({ source, observations }): readonly Claim[] => {
    const seen = ids.flatMap((id) => observations.find((one) => one.id === id) ?? []);
    if (seen.length === 0) return [];
    const no = seen.find(({ outcome }) => outcome === 'no');
    const open = seen.find(({ outcome }) => outcome !== 'yes');
    const isComplete = seen.length === ids.length;
    return [
      {
        subject: source,
        method: 'probe',
        verdict: no ? 'fail' : open || !isComplete ? 'unknown' : 'pass',
        reason:
          (no ?? open)?.detail ??
          (isComplete ? seen.map(({ detail }) => detail).join(', ') : 'a part was not looked at'),
        evidence: seen.map(({ location, detail }) => ({ location, excerpt: detail })),
      },
    ];
  });
}
