import { describe, expect, it } from 'vitest';
import { assessFramework, defineFramework } from '@ds4sscc/interop/frameworks';
import { assessGiven } from './requirements/assess-given.js';
import {
  agreement,
  agreementMessage,
  credentials,
  deliveryLog,
  finalisedMessage,
  offer,
  participants,
  piece,
  rulebook,
} from './requirements/evidence/two-cities.js';
import type { Given } from './requirements/fixture.js';
import { reviewedAccessRights } from './requirements/mim6/r1.3.js';
import { stated } from './requirements/stated.js';
import { noiseRun, provenance } from './requirements/twin-evidence.js';

// Whether a day has come, nobody can tell who does not know which day it is: such evidence shows nothing, and the reason says
// what to pass. On the day itself, or later, the same evidence passes; on the day before it does not.

const timed = {
  ...agreementMessage,
  agreement: { ...agreementMessage.agreement, timestamp: '2026-01-25T10:00:00Z' },
};
const usage = (at: string) =>
  piece('usage.json', {
    kind: 'ds4sscc/usage-log',
    agreement: agreement.id,
    from: '2026-03-01T00:00:00Z',
    until: at,
    events: [
      { dateTime: at, action: 'read', target: 'https://riverton.example/air', assignee: credentials[1]?.subject },
    ],
  });
const compliance = {
  facts: {
    compliance: [
      { source: 'usage.json', agreement: agreement.id, verdict: 'compliant' as const, events: 1, violations: [] },
    ],
  },
};
const dated = { ...agreement, from: undefined, until: undefined };
const statement = stated('MIM6 R1.2').pass.flatMap((one) => ('facts' in one ? [one.facts] : []))[0];

const cases: readonly (readonly [requirement: string, what: string, day: string, given: readonly Given[]])[] = [
  ['MIM3 RC1.2', 'acknowledgements', '2026-01-22', [piece('rulebook.json', rulebook)]],
  [
    'MIM3 RC3.1',
    'acknowledgements of participants',
    '2026-01-22',
    [
      piece('rulebook.json', rulebook),
      piece('participants.json', participants),
      { facts: { policies: [offer], credentials } },
    ],
  ],
  ['MIM3 RC3.2', 'a log of use', '2026-06-01', [usage('2026-06-02T08:00:00Z'), compliance]],
  ['MIM3 RC3.3', 'a log of deliveries', '2026-02-28', [piece('a.json', agreement), piece('b.json', deliveryLog)]],
  ['MIM3 RC6.1', 'signatures', '2025-12-11', [piece('agreement.json', dated)]],
  ['MIM3 RC6.1', 'an agreement from a day on', '2026-01-01', [piece('agreement.json', agreement)]],
  [
    'MIM3 RC6.1',
    'the time of an agreement of the protocol',
    '2026-01-24',
    [piece('a.json', timed), piece('b.json', finalisedMessage)],
  ],
  ['MIM3 RC6.2', 'an agreement from a day on', '2026-01-01', [piece('agreement.json', agreement)]],
  ['MIM3 RC6.3', 'signatures', '2025-12-11', [piece('agreement.json', dated)]],
  ['MIM6 R1.2', 'a statement', '2026-11-02', [{ facts: { declarations: statement?.declarations ?? {} } }]],
  ['MIM8 R4.4', 'the record of a run', '2026-05-03', [provenance(noiseRun)]],
];

describe.each(cases)('%s by %s', (id, _, day, given) => {
  it('is unknown without the day of the check, and says what to pass', async () => {
    const { verdict, reason } = await assessGiven(id, given);
    expect({ verdict, reason }).toEqual({ verdict: 'unknown', reason: expect.stringContaining('`today`') });
  });

  it('passes on the day, and not on the day before', async () => {
    const on = async (today: string) => (await assessGiven(id, [...given, { facts: { today } }])).verdict;
    expect(await on(day)).toBe('pass');
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    expect(await on(before)).not.toBe('pass');
  });

  it('does not take a word for the day', async () => {
    expect((await assessGiven(id, [...given, { facts: { today: 'tomorrow' } }])).verdict).toBe('unknown');
  });
});

it('an agreement whose last day is over is in force no more (MIM3 RC6.1, RC6.2)', async () => {
  const on = async (id: string, today: string) =>
    (await assessGiven(id, [piece('agreement.json', agreement), { facts: { today } }])).verdict;
  for (const id of ['MIM3 RC6.1', 'MIM3 RC6.2', 'MIM3 RC6.3']) {
    expect(await on(id, '2026-12-31')).toBe('pass');
    expect(await on(id, '2027-01-01')).toBe('unknown');
  }
});

it('a statement on another framework needs the day, too', () => {
  const framework = defineFramework({
    id: 'city',
    version: '1',
    title: 'Rules of a city',
    url: 'https://city.example/rules',
    requirements: [{ id: 'city:1/1', title: 'One', decidedBy: [], checks: ['declared'] }],
  });
  const declarations = {
    'city:1/1': {
      verdict: 'pass' as const,
      reason: 'so',
      evidence: 'https://city.example/1',
      responsible: 'IT office',
      date: '2026-11-02',
    },
  };
  const on = (today?: string) =>
    assessFramework(framework, [], { declarations, ...(today !== undefined && { today }) })[0];
  expect(on('2026-11-02')?.verdict).toBe('pass');
  expect(on('2026-11-01')?.verdict).toBe('unknown');
  expect(on()).toMatchObject({ verdict: 'unknown', reason: expect.stringContaining('`today`') });
});

it('access rights whose review holds longer than a year are not reviewed in time (MIM6 R1.3)', async () => {
  const { pass } = reviewedAccessRights;
  const every = (reviewEvery: string) =>
    pass.map((one) => ('json' in one ? { ...one, json: { ...(one.json as object), reviewEvery } } : one));
  const verdict = async (reviewEvery: string) => (await assessGiven('MIM6 R1.3', every(reviewEvery))).verdict;
  expect(await verdict('P366D')).toBe('pass');
  expect(await verdict('P367D')).toBe('unknown');
  expect(await verdict('P53W')).toBe('unknown');
  expect(await verdict('P3652500D')).toBe('unknown');
  expect(await verdict('P7D')).toBe('fail');
});
