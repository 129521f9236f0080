import type { Given, RequirementFixture } from '../fixture.js';

type Outcome = 'yes' | 'no' | 'unknown';

const probe = (outcomes: readonly [Outcome, Outcome]): Given => ({
  facts: {
    probes: [
      {
        source: 'https://api.city.example/processes',
        service: 'ogc-api-processes',
        time: '2026-11-22T10:00:00Z',
        observations: [
          {
            id: 'model-callable',
            outcome: outcomes[0],
            detail: 'seen',
            location: { source: 'https://api.city.example/processes' },
          },
          {
            id: 'model-output-described',
            outcome: outcomes[1],
            detail: 'seen',
            location: { source: 'https://api.city.example/processes' },
          },
        ],
      },
    ],
  },
});

/** What a probe saw of a service of processes. */
export const callableModels: RequirementFixture = {
  requirement: 'MIM8 R3.2',
  pass: [probe(['yes', 'yes'])],
  fail: [probe(['yes', 'no'])],
  decisive: [
    '/0',
    '/0/facts/probes',
    { at: '/0/facts/probes/0', by: ['remove'] },
    '/0/facts/probes/0/observations',
    { at: '/0/facts/probes/0/observations/0', by: ['remove'] },
    '/0/facts/probes/0/observations/0/id',
    '/0/facts/probes/0/observations/0/outcome',
    { at: '/0/facts/probes/0/observations/1', by: ['remove'] },
    '/0/facts/probes/0/observations/1/id',
    '/0/facts/probes/0/observations/1/outcome',
  ],
  mutants: [[probe(['unknown', 'yes'])], [probe(['yes', 'no'])]],
};
