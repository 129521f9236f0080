import { probe, replay } from '@ds4sscc/interop/probe';
import { createGuardedFetch } from '@ds4sscc/linked-data/fetch';
import { expect, it } from 'vitest';
import { features17069 } from './mock-features.js';
import { directFetch, startMock } from './mock-server.js';

const url = 'https://city.example/ogc/';
const clock = (): number => Date.UTC(2026, 10, 22, 9);

it('finds nothing wrong with a correct OGC API - Features', async () => {
  const { facts, findings } = await probe(url, { fetch: directFetch(features17069), clock });
  expect(findings.filter(({ rule }) => rule !== 'probe/hsts-missing' && rule !== 'probe/accept-ignored')).toEqual([]);
  expect(facts.service).toBe('ogc-api-features');
  const yes = facts.observations.filter(({ outcome }) => outcome === 'yes').map(({ id }) => id);
  expect(yes.sort()).toEqual(
    [
      'answers',
      'catalogue-lists-datasets',
      'conformance-declared',
      'description-resolves',
      'errors-structured',
      'filter-attribute',
      'filter-place',
      'geospatial-service',
      'lookup-by-identifier',
      'machine-readable',
      'pages-complete',
      'recognised',
    ].sort(),
  );
});

it('says the same over a network, and of the recording', async () => {
  const server = await startMock(features17069);
  const { port } = server;
  const fetch = createGuardedFetch({
    hosts: [`127.0.0.1:${port}`],
    schemes: ['http'],
    dangerouslyReachLoopbackPorts: [port],
  });
  const live = await probe(`http://127.0.0.1:${port}/ogc/`, { fetch, clock }).finally(server.close);
  expect(live.findings.map(({ rule }) => rule)).toEqual(['probe/accept-ignored']);
  const recorded = replay(JSON.parse(JSON.stringify(live.har)))!;
  const again = await probe(`http://127.0.0.1:${port}/ogc/`, { fetch: recorded, clock: () => 0 });
  expect(JSON.stringify(again)).toBe(JSON.stringify(live));
});
