import { pieces } from '../evidence/street-lamp.js';
import type { RequirementFixture } from '../fixture.js';

/** A model whose type and attributes are of Smart Data Models. */
export const recognisedModels: RequirementFixture = {
  requirement: 'MIM2 R1.2a',
  pass: pieces,
  fail: [
    ...pieces.slice(0, 2),
    {
      source: 'models/lamp/context.jsonld',
      json: {
        '@context': {
          '@vocab': 'https://riverton.example/terms#',
          StreetLamp: 'https://riverton.example/terms#Lamp',
          power: 'https://riverton.example/terms#power',
        },
      },
    },
  ],
  decisive: [
    '/0',
    '/1',
    '/2',
    '/0/json/id',
    '/0/json/name',
    '/0/json/context',
    '/0/json/schema',
    '/1/json/properties',
    '/2/json/@context',
    '/2/json/@context/StreetLamp',
  ],
};
