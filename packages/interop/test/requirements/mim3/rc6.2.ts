import { agreement, onTheDay, piece } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** An agreement that says how either party ends it. */
export const endedAgreements: RequirementFixture = {
  requirement: 'MIM3 RC6.2',
  pass: [piece('agreement.json', agreement), onTheDay],
  fail: [
    piece('agreement.json', { ...agreement, termination: { ...agreement.termination, byEither: false } }),
    onTheDay,
  ],
  decisive: [
    '/0',
    '/0/json/termination',
    { at: '/0/json/termination/clause', by: ['remove', 'null', 'empty', 'wrong-type'] },
    '/0/json/termination/byEither',
    '/0/json/termination/notice',
  ],
};
