import { piece, rulebook } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** A rulebook that lets participants stay anonymous. */
export const allowedAnonymity: RequirementFixture = {
  requirement: 'MIM3 RC5.5',
  pass: [piece('rulebook.json', rulebook)],
  fail: [
    { facts: { declarations: { 'MIM3 RC5.5': { verdict: 'fail', reason: 'the rules forbid what they allow' } } } },
  ],
  decisive: ['/0', '/0/json/anonymity', '/0/json/anonymity/allowed'],
};
