import { baseSchema, extension, extensionContext, extensionSchema } from '../evidence/street-lamp.js';
import type { RequirementFixture } from '../fixture.js';

const pieces = [
  { source: 'models/smart/model.json', json: extension },
  { source: 'models/smart/schema.json', json: extensionSchema },
  { source: 'models/smart/context.jsonld', json: extensionContext },
  { source: 'models/lamp/base.json', json: baseSchema },
];

/** A model that builds on a recognised one by reference, and says what it adds. */
export const extendedModels: RequirementFixture = {
  requirement: 'MIM2 R1.2b',
  pass: pieces,
  fail: [
    {
      source: 'models/smart/model.json',
      json: { ...extension, examples: [{ ...extension.examples[0], colour: 'red' }] },
    },
    ...pieces.slice(1),
  ],
  decisive: [
    '/0',
    '/1',
    '/2',
    '/3',
    { at: '/0/json/extends', by: ['remove', 'null', 'empty', 'wrong-type', 'unknown-word'] },
    '/0/json/schema',
    '/0/json/context',
    '/1/json/allOf',
    '/1/json/allOf/0',
    '/1/json/allOf/0/$ref',
    '/1/json/properties',
    '/1/json/properties/firmware',
    { at: '/1/json/properties/firmware/description', by: ['remove', 'null', 'empty', 'wrong-type'] },
    '/2/json/@context',
    '/2/json/@context/firmware',
    '/3/json/properties',
  ],
};
