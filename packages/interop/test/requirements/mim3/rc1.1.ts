import { agreement, piece, rulebook } from '../evidence/two-cities.js';
import type { RequirementFixture } from '../fixture.js';

/** A rulebook with five sections and an agreement that keeps to its roles. */
export const governanceModel: RequirementFixture = {
  requirement: 'MIM3 RC1.1',
  pass: [piece('rulebook.json', rulebook), piece('agreement.json', agreement)],
  fail: [piece('rulebook.json', { ...rulebook, principles: [] })],
  decisive: [
    '/0',
    ...['membership', 'roles', 'responsibilities', 'obligations', 'principles'].map((section) => `/0/json/${section}`),
    '/0/json/membership/0',
    '/0/json/principles/0',
    '/0/json/roles/0',
    '/0/json/roles/0/id',
    '/0/json/responsibilities/0',
    '/0/json/responsibilities/0/role',
    { at: '/0/json/obligations/0/role', by: ['null', 'empty', 'wrong-type', 'unknown-word'] },
    { at: '/0/json/roles/0', by: ['duplicate'] },
    { at: '/1/json/parties/0/role', by: ['unknown-word', 'wrong-type', 'empty'] },
  ],
};
