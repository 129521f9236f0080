import type { AssessmentInput } from '../assessment-input.js';
import type { ObservationId } from '../probe/observations.js';
import { probeClaims } from '../probe-claims.js';
import type { Claim } from './claim.js';

/** What services show that need all of these observations: where one was looked at, the others are open until they are. */
export function jointObservations(input: AssessmentInput, ids: readonly ObservationId[]): readonly Claim[] {
  return (input.probes ?? []).flatMap((probe) => {
    const seen = new Set(probe.observations.map(({ id }) => id));
    if (!ids.some((id) => seen.has(id))) return [];
    const open = ids.filter((id) => !seen.has(id));
    return [
      ...ids.flatMap((id) => probeClaims({ ...input, probes: [probe] }, id)),
      ...open.map(
        (id): Claim => ({
          subject: probe.source,
          method: 'probe',
          verdict: 'unknown',
          reason: `${id} was not looked at`,
          evidence: [{ location: { source: probe.source } }],
        }),
      ),
    ];
  });
}
