import { mapping, oldModel, oldSchema, pieces } from '../evidence/street-lamp.js';
import type { RequirementFixture } from '../fixture.js';

const given = [
  ...pieces,
  { source: 'models/old/model.json', json: oldModel },
  { source: 'models/old/schema.json', json: oldSchema },
  { source: 'models/old/mapping.json', json: mapping },
];

/** An older model that maps into the common one, there and back. */
export const commonModels: RequirementFixture = {
  requirement: 'MIM2 R2.1',
  pass: given,
  fail: [
    ...given.slice(0, 5),
    { source: 'models/old/mapping.json', json: { ...mapping, fields: mapping.fields.slice(1) } },
  ],
  decisive: [
    '/0',
    '/1',
    '/3',
    '/4',
    '/5',
    '/0/json/id',
    '/0/json/schema',
    '/1/json/properties',
    { at: '/1/json/properties/power', by: ['remove', 'null', 'wrong-type'] },
    '/3/json/id',
    '/3/json/schema',
    '/3/json/commonModel',
    '/3/json/examples',
    { at: '/3/json/examples/0/state', by: ['null', 'wrong-type'] },
    '/4/json/properties',
    '/5/json/from',
    '/5/json/to',
    '/5/json/fields',
    '/5/json/fields/0',
    '/5/json/fields/0/from',
    '/5/json/fields/0/to',
    '/5/json/fields/1/values',
    '/5/json/fields/1/values/0',
    '/5/json/fields/1/values/0/from',
    '/5/json/fields/1/values/0/to',
    { at: '/5/json/fields/0', by: ['duplicate'] },
    { at: '/5/json/fields/0/from', by: ['swap'] },
    { at: '/5/json/lost', by: ['remove', 'null', 'wrong-type'] },
  ],
};
