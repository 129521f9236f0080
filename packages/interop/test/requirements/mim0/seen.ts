import type { ObservationId } from '../../../src/probe/observations.js';
import type { Observation } from '../../../src/probe/probe-facts.js';
import type { Given } from '../fixture.js';

const source = 'https://broker.city.example/ngsi-ld/v1';

/** What a probe of one service saw. */
export function seen(outcomes: Partial<Record<ObservationId, Observation['outcome']>>, at: string = source): Given {
  const observations = Object.entries(outcomes).map(([id, outcome]) => ({
    id: id as ObservationId,
    outcome,
    detail: `GET ${at}: ${outcome}`,
    location: { source: at },
  }));
  return { facts: { probes: [{ source: at, service: 'ngsi-ld', time: '2026-11-22T10:00:00Z', observations }] } };
}
