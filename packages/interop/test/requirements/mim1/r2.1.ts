import type { RequirementFixture } from '../fixture.js';
import { decidesAt, observed } from '../observed.js';

/** An identifier alone leads to the type of its entity and to its context. */
export const retrievedSemantics: RequirementFixture = {
  requirement: 'MIM1 R2.1',
  pass: [observed({ 'semantics-by-identifier': 'yes' })],
  fail: [observed({ 'semantics-by-identifier': 'no' })],
  decisive: ['/0', '/0/facts/probes/0', ...decidesAt(0, 0)],
  mutants: [[observed({ 'semantics-by-identifier': 'unknown' })], [observed({ 'lookup-by-identifier': 'yes' })]],
};
