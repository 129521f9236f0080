import type { Given, RequirementFixture } from '../fixture.js';

type Outcome = 'yes' | 'no' | 'unknown';

const probe = (outcomes: readonly [Outcome]): Given => ({
  facts: {
    probes: [
      {
        source: 'https://api.city.example/jobs',
        service: 'ogc-api-processes',
        time: '2026-11-22T10:00:00Z',
        observations: [
          {
            id: 'execution-monitored',
            outcome: outcomes[0],
            detail: 'seen',
            location: { source: 'https://api.city.example/jobs' },
          },
        ],
      },
    ],
  },
});

/** What a probe saw of a service of processes. */
export const monitoredExecution: RequirementFixture = {
  requirement: 'MIM8 R4.3',
  pass: [probe(['yes'])],
  fail: [probe(['no'])],
  decisive: [
    '/0',
    '/0/facts/probes',
    { at: '/0/facts/probes/0', by: ['remove'] },
    '/0/facts/probes/0/observations',
    { at: '/0/facts/probes/0/observations/0', by: ['remove'] },
    '/0/facts/probes/0/observations/0/id',
    '/0/facts/probes/0/observations/0/outcome',
  ],
  mutants: [[probe(['unknown'])], [probe(['no'])]],
};
