import type { ObservationId } from '../probe/observations.js';
import type { ProbeFacts } from '../probe/probe-facts.js';
import type { Claim } from './claim.js';

const verdicts = { yes: 'pass', no: 'fail', unknown: 'unknown' } as const;

/**
 * What probes claim by these observations, one claim for each service and observation. A service of which one of them was
 * looked at needs them all: the others are open.
 */
export function probeClaims(
  { probes = [] }: { readonly probes?: readonly ProbeFacts[] },
  ids: readonly ObservationId[],
): readonly Claim[] {
  return probes.flatMap(({ source, observations }) => {
    const seen = observations.filter(({ id }) => ids.includes(id));
    if (seen.length === 0) return [];
    return ids.map((id): Claim => {
      const observation = seen.find((one) => one.id === id);
      return {
        subject: source,
        method: 'probe',
        verdict: verdicts[observation?.outcome ?? 'unknown'] ?? 'unknown',
        reason: observation?.detail ?? `${id} was not looked at`,
        evidence: [{ location: observation?.location ?? { source } }],
      };
    });
  });
}
