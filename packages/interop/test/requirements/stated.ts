import type { Declaration } from '@ds4sscc/interop';
import type { Decisive, RequirementFixture } from './fixture.js';

const statement: Declaration = {
  verdict: 'pass',
  reason: 'as the handbook says',
  evidence: 'https://city.example/handbook#4',
  responsible: 'Information security officer',
  date: '2026-11-02',
  pointer: { source: 'dataspace.yaml', line: 60 },
};

/** The fixture of a requirement that only a statement can show. */
export function stated(requirement: string): RequirementFixture {
  const given = (changes: Partial<Declaration>, today = '2026-11-22') => [
    { facts: { declarations: { [requirement]: { ...statement, ...changes } }, today } },
  ];
  const place = `/0/facts/declarations/${requirement}`;
  const parts = ['reason', 'evidence', 'responsible', 'date'];
  return {
    requirement,
    pass: given({}),
    fail: given({ verdict: 'fail' }),
    decisive: [
      '/0',
      `${place}/verdict`,
      `${place}/evidence`,
      `${place}/date`,
      ...parts.map((part): Decisive => ({ at: `${place}/${part}`, by: ['remove', 'empty'] })),
    ],
    // A statement of tomorrow states nothing today, and neither does one that cannot be followed up.
    mutants: [given({}, '2026-11-01'), given({ evidence: 'the handbook' }), given({ date: '2026-02-30' })],
  };
}
