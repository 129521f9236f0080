import type { RequirementFixture } from '../fixture.js';
import { seen } from './seen.js';

/** A service that answers, and whose answer is one of a standard interface. */
export const deliveredData: RequirementFixture = {
  requirement: 'MIM0 R1.2',
  pass: [seen({ answers: 'yes', recognised: 'yes' })],
  fail: [seen({ answers: 'no' })],
  decisive: [
    '/0/facts/probes/0/observations/0/outcome',
    '/0/facts/probes/0/observations/1/outcome',
    { at: '/0/facts/probes/0/observations/0', by: ['remove'] },
    { at: '/0/facts/probes/0/observations/1', by: ['remove'] },
    '/0',
  ],
  mutants: [
    [seen({ answers: 'yes', recognised: 'no', 'machine-readable': 'no' })],
    [seen({ answers: 'unknown', recognised: 'yes' })],
    [seen({ answers: 'yes', recognised: 'unknown' })],
  ],
};
