import type { ProbeFacts } from '@ds4sscc/interop/probe';
import type { Given } from './fixture.js';

type Observations = Readonly<Partial<Record<ProbeFacts['observations'][number]['id'], 'yes' | 'no' | 'unknown'>>>;

/** What a probe of one service saw. */
export function observed(outcomes: Observations, source = 'https://city.example/api'): Given {
  const observations = Object.entries(outcomes).map(([id, outcome]) => ({
    id: id as ProbeFacts['observations'][number]['id'],
    outcome,
    detail: 'as it was seen',
    location: { source },
  }));
  const probe: ProbeFacts = { source, service: 'ngsi-ld', time: '2026-11-22T09:00:00Z', observations };
  return { facts: { probes: [probe] } };
}

/** The places in the observation at this index that decide, of the piece at that one. */
export function decidesAt(piece: number, observation: number): readonly string[] {
  const place = `/${piece}/facts/probes/0/observations/${observation}`;
  return [place, `${place}/id`, `${place}/outcome`];
}
