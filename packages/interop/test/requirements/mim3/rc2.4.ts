import { offer } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** An offer that the rulebook permits. */
export const containedTerms: RequirementFixture = {
  requirement: 'MIM3 RC2.4',
  pass: [{ facts: { policies: [offer] } }],
  fail: [{ facts: { policies: [{ ...offer, contained: { verdict: 'no', detail: 'sell' } }] } }],
  decisive: [
    '/0',
    '/0/facts/policies',
    '/0/facts/policies/0/contained',
    '/0/facts/policies/0/contained/verdict',
    '/0/facts/policies/0/errors',
  ],
};
