import { profile, profileSchema, schema } from '../evidence/street-lamp.js';
import type { RequirementFixture } from '../fixture.js';

const given = [
  { source: 'profiles/lamp/profile.json', json: profile },
  { source: 'profiles/lamp/schema.json', json: profileSchema },
  { source: 'models/lamp/schema.json', json: schema },
  { facts: { sources: [{ source: 'models/lamp/schema.json', sha256: profile.baseSha256 }] } },
];

/** A profile of which it is proved that it narrows its base, which is unchanged. */
export const harmlessProfiles: RequirementFixture = {
  requirement: 'MIM2 R4.1',
  pass: given,
  fail: [
    { source: 'profiles/lamp/profile.json', json: profile },
    { source: 'profiles/lamp/schema.json', json: { ...profileSchema, allOf: undefined, required: ['id', 'type'] } },
    ...given.slice(2),
  ],
  decisive: [
    '/0',
    '/1',
    '/2',
    '/3',
    '/0/json/base',
    '/0/json/baseSha256',
    '/0/json/schema',
    '/1/json/$schema',
    '/1/json/allOf',
    '/1/json/allOf/0',
    '/1/json/allOf/0/$ref',
    { at: '/2/json/$schema', by: ['null', 'empty', 'wrong-type', 'unknown-word'] },
    '/2/json/$id',
    '/3/facts/sources',
    '/3/facts/sources/0',
    '/3/facts/sources/0/source',
    '/3/facts/sources/0/sha256',
  ],
};
