import type { RequirementFixture } from '../fixture.js';
import { goodEntities } from '../../facts.js';
import { seen } from './seen.js';

/** Data that was read here, and a service whose answers can be read. */
export const machineReadableData: RequirementFixture = {
  requirement: 'MIM0 R1.1',
  pass: [{ facts: { entities: [goodEntities] } }, seen({ 'machine-readable': 'yes' })],
  fail: [seen({ 'machine-readable': 'no' })],
  decisive: [{ at: '/0/facts/entities/0/withModel', by: ['other'] }, '/1/facts/probes/0/observations/0/outcome'],
  mutants: [
    [{ facts: { entities: [{ ...goodEntities, damaged: true }] } }, seen({ 'machine-readable': 'yes' })],
    [{ facts: { entities: [{ ...goodEntities, withModel: 0 }] } }],
    [seen({ 'machine-readable': 'unknown' })],
    [seen({ answers: 'yes' })],
  ],
};
