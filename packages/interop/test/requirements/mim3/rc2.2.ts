import { offer } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** A policy without errors, conflicts or unknown words, and with wording. */
export const clearTerms: RequirementFixture = {
  requirement: 'MIM3 RC2.2',
  pass: [{ facts: { policies: [offer] } }],
  fail: [{ facts: { policies: [{ ...offer, conflicts: 1 }] } }],
  decisive: [
    '/0',
    '/0/facts/policies',
    '/0/facts/policies/0/errors',
    '/0/facts/policies/0/conflicts',
    '/0/facts/policies/0/notUnderstood',
    '/0/facts/policies/0/hasText',
  ],
};
