import { catalogue, pieces, schema } from '../evidence/street-lamp.js';
import type { RequirementFixture } from '../fixture.js';

/** A model with schema, context, examples, and a dataset that conforms to it. */
export const documentedModels: RequirementFixture = {
  requirement: 'MIM2 R1.1',
  pass: [...pieces, { facts: { catalogues: [catalogue] } }],
  fail: [
    pieces[0],
    {
      source: 'models/lamp/schema.json',
      json: { ...schema, properties: { ...schema.properties, power: { type: 'number', description: 'Power.' } } },
    },
    pieces[2],
    { facts: { catalogues: [catalogue] } },
  ].flatMap((one) => one ?? []),
  decisive: [
    '/0',
    '/1',
    '/2',
    '/3',
    '/0/json/name',
    { at: '/0/json/description', by: ['remove', 'null', 'empty', 'wrong-type'] },
    '/0/json/schema',
    '/0/json/context',
    '/0/json/examples',
    '/0/json/examples/0',
    '/0/json/examples/0/id',
    '/0/json/examples/0/type',
    { at: '/0/json/examples/0/dateObserved', by: ['null', 'empty', 'wrong-type', 'unknown-word'] },
    '/1/json/properties',
    ...['unit', 'description'].map((key) => ({
      at: `/1/json/properties/power/${key}`,
      by: ['remove', 'null', 'empty', 'wrong-type'] as const,
    })),
    '/1/json/properties/power/type',
    '/1/json/properties/status/enum',
    '/1/json/properties/dateObserved/format',
    '/2/json/@context/power',
    '/2/json/@context/StreetLamp',
    '/2/json/@context',
    '/3/facts/catalogues/0/datasets',
    '/3/facts/catalogues/0/datasets/0/conformsTo',
    '/3/facts/catalogues/0/datasets/0/conformsTo/0',
  ],
};
