import type { RequirementFixture } from '../fixture.js';
import { decidesAt, observed } from '../observed.js';

/** An identifier leads to the entity that has it. */
export const lookedUpEntities: RequirementFixture = {
  requirement: 'MIM1 R1.2',
  pass: [observed({ 'lookup-by-identifier': 'yes' })],
  fail: [observed({ 'lookup-by-identifier': 'no' })],
  decisive: ['/0', '/0/facts/probes/0', ...decidesAt(0, 0)],
  mutants: [[observed({ 'lookup-by-identifier': 'unknown' })], [observed({ 'semantics-by-identifier': 'yes' })]],
};
