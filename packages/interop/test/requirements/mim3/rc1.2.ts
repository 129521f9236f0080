import { onTheDay, piece, rulebook } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** A version that stands in the change log and that every member acknowledged. */
export const acknowledgedRules: RequirementFixture = {
  requirement: 'MIM3 RC1.2',
  pass: [piece('rulebook.json', rulebook), onTheDay],
  fail: [piece('rulebook.json', { ...rulebook, version: '2.1' }), onTheDay],
  decisive: [
    '/0',
    '/0/json/version',
    '/0/json/changes',
    '/0/json/changes/1',
    '/0/json/changes/1/version',
    '/0/json/changes/1/date',
    '/0/json/acknowledgements',
    '/0/json/acknowledgements/0',
    '/0/json/acknowledgements/1/member',
    '/0/json/acknowledgements/1/version',
    '/0/json/acknowledgements/1/date',
    { at: '/0/json/acknowledgements/0', by: ['duplicate'] },
    { at: '/0/json/acknowledgements/1/member', by: ['swap'] },
  ],
};
