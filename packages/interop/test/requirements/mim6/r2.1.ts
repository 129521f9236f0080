import type { ProbeFacts } from '@ds4sscc/interop/probe';
import type { RequirementFixture } from '../fixture.js';

const source = 'https://city.example/api';
const seen = (id: ProbeFacts['observations'][number]['id'], outcome: 'yes' | 'no' = 'yes') => ({
  id,
  outcome,
  detail: 'as it was seen',
  location: { source },
});
const probe = (hsts: 'yes' | 'no'): ProbeFacts => ({
  source,
  service: 'ngsi-ld',
  time: '2026-11-22T09:00:00Z',
  observations: [seen('answers'), seen('tls-version'), seen('tls-certificate'), seen('tls-required', hsts)],
});

/** Connections are encrypted as they should be. */
export const transportEncryption: RequirementFixture = {
  requirement: 'MIM6 R2.1',
  pass: [{ facts: { probes: [probe('yes')] } }],
  fail: [{ facts: { probes: [probe('no')] } }],
  decisive: [
    '/0',
    '/0/facts/probes/0',
    '/0/facts/probes/0/observations',
    ...[1, 2, 3].flatMap((at) => [
      `/0/facts/probes/0/observations/${at}`,
      `/0/facts/probes/0/observations/${at}/id`,
      `/0/facts/probes/0/observations/${at}/outcome`,
    ]),
  ],
};
