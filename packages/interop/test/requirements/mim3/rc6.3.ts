import { agreement, onTheDay, piece } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** An agreement that all parties signed electronically. */
export const electronicAgreements: RequirementFixture = {
  requirement: 'MIM3 RC6.3',
  pass: [piece('agreement.json', agreement), onTheDay],
  fail: [{ facts: { declarations: { 'MIM3 RC6.3': { verdict: 'fail', reason: 'paper alone' } } } }],
  decisive: [
    '/0',
    '/0/json/signatures',
    '/0/json/signatures/0',
    '/0/json/signatures/0/party',
    '/0/json/signatures/1/method',
    '/0/json/signatures/1/date',
    { at: '/0/json/signatures/0', by: ['duplicate'] },
  ],
};
