import type { Declaration } from '@ds4sscc/interop';
import type { RequirementFixture } from '../fixture.js';

const statement: Declaration = {
  verdict: 'pass',
  reason: 'passwords and keys are issued, changed and withdrawn as chapter 4 of the handbook says',
  evidence: 'https://city.example/security-handbook#4',
  responsible: 'Information security officer',
  date: '2026-11-02',
  pointer: { source: 'dataspace.yaml', line: 60 },
};

/** How authentication information is managed can only be stated. */
export const managedCredentials: RequirementFixture = {
  requirement: 'MIM6 R1.2',
  pass: [{ facts: { declarations: { 'MIM6 R1.2': statement }, today: '2026-11-22' } }],
  fail: [{ facts: { declarations: { 'MIM6 R1.2': { ...statement, verdict: 'fail' } }, today: '2026-11-22' } }],
  decisive: [
    '/0',
    '/0/facts/declarations/MIM6 R1.2/verdict',
    '/0/facts/declarations/MIM6 R1.2/evidence',
    '/0/facts/declarations/MIM6 R1.2/date',
    ...['reason', 'evidence', 'responsible', 'date'].map((name) => ({
      at: `/0/facts/declarations/MIM6 R1.2/${name}`,
      by: ['remove', 'empty'] as const,
    })),
  ],
};
