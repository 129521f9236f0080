import type { Observation, ProbeFacts } from '../probe/probe-facts.js';

const order = ['yes', 'unknown', 'no'];

/**
 * Probes of one service as one, with what was seen of each thing once. Where it was seen in several ways, the worst counts: a
 * service that does something at times does not do it.
 */
export function settledProbes(probes: readonly ProbeFacts[]): readonly ProbeFacts[] {
  const found = new Map<string, { probe: ProbeFacts; observations: Map<string, Observation> }>();
  for (const probe of probes) {
    const key = JSON.stringify([probe.source, probe.service]);
    const settled = found.get(key) ?? { probe, observations: new Map<string, Observation>() };
    found.set(key, settled);
    for (const observation of probe.observations) {
      const earlier = settled.observations.get(observation.id);
      if (!earlier || badness(observation) > badness(earlier)) settled.observations.set(observation.id, observation);
    }
  }
  return [...found.values()].map(({ probe, observations }) => ({ ...probe, observations: [...observations.values()] }));
}

/** An outcome that is none of the three is no `yes`. */
function badness({ outcome }: Observation): number {
  return order.includes(outcome) ? order.indexOf(outcome) : order.indexOf('unknown');
}
