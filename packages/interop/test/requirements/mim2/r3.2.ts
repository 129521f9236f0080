import { lamps, pieces } from '../evidence/street-lamp.js';
import type { RequirementFixture } from '../fixture.js';

/** A schema that documents every member of the data. */
export const completeDocumentation: RequirementFixture = {
  requirement: 'MIM2 R3.2',
  pass: [...pieces, { facts: { entities: [lamps] } }],
  fail: [...pieces, { facts: { entities: [{ ...lamps, members: { StreetLamp: ['id', 'colour'] } }] } }],
  decisive: [
    '/0',
    '/1',
    '/3',
    '/0/json/name',
    '/0/json/schema',
    '/1/json/properties',
    { at: '/1/json/properties/power', by: ['remove', 'null', 'empty', 'wrong-type'] },
    { at: '/1/json/properties/power/description', by: ['remove', 'null', 'empty', 'wrong-type'] },
    { at: '/1/json/properties/status', by: ['remove', 'null', 'empty', 'wrong-type'] },
    { at: '/1/json/properties/dateObserved', by: ['remove', 'null', 'empty', 'wrong-type'] },
    '/3/facts/entities',
    '/3/facts/entities/0/members',
    '/3/facts/entities/0/members/StreetLamp',
    { at: '/3/facts/entities/0/members/StreetLamp/2', by: ['unknown-word', 'empty'] },
  ],
};
