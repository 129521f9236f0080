import { profile, profileSchema, schema } from '../evidence/street-lamp.js';
import type { RequirementFixture } from '../fixture.js';

const given = [
  { source: 'profiles/lamp/profile.json', json: profile },
  { source: 'profiles/lamp/schema.json', json: profileSchema },
  { source: 'models/lamp/schema.json', json: schema },
];

/** A profile that says what it adds and narrows. */
export const documentedExtensions: RequirementFixture = {
  requirement: 'MIM2 R4.2',
  pass: given,
  fail: [{ source: 'profiles/lamp/profile.json', json: { ...profile, added: [] } }, ...given.slice(1)],
  decisive: [
    '/0',
    '/1',
    '/2',
    '/0/json/base',
    '/0/json/schema',
    '/0/json/added',
    '/0/json/added/0',
    '/0/json/constrained',
    '/0/json/constrained/0',
    { at: '/0/json/documentation', by: ['remove', 'null', 'empty', 'wrong-type', 'unknown-word'] },
    '/1/json/properties',
    { at: '/1/json/properties/district', by: ['remove', 'null', 'wrong-type'] },
    '/1/json/allOf',
    '/1/json/allOf/0/$ref',
    { at: '/0/json/added/0', by: ['duplicate'] },
    { at: '/0/json/added', by: ['swap'] },
  ],
};
