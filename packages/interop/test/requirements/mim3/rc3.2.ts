import type { RequirementFixture } from '../fixture.js';

const log = {
  source: 'usage.json',
  agreement: 'https://two-cities.example/agreements/7',
  verdict: 'compliant',
  events: 2,
  violations: [],
} as const;

/** A log of use that keeps to its agreement. */
export const compliantUse: RequirementFixture = {
  requirement: 'MIM3 RC3.2',
  pass: [{ facts: { compliance: [log] } }],
  fail: [{ facts: { compliance: [{ ...log, verdict: 'not-compliant' }] } }],
  decisive: ['/0', '/0/facts/compliance', '/0/facts/compliance/0/verdict', '/0/facts/compliance/0/events'],
};
