import { goodApi } from '../../facts.js';
import { lamps, pieces } from '../evidence/street-lamp.js';
import type { RequirementFixture } from '../fixture.js';

/** Entities with identifier, type and context, and an interface that carries them. */
export const exchangeableModels: RequirementFixture = {
  requirement: 'MIM2 R1.3',
  pass: [...pieces, { facts: { entities: [lamps], apis: [goodApi] } }],
  fail: [
    ...pieces,
    { facts: { entities: [{ ...lamps, identifiers: { ...lamps.identifiers, missing: 1 } }], apis: [goodApi] } },
  ],
  decisive: [
    '/0',
    '/2',
    '/3',
    '/0/json/name',
    '/0/json/context',
    '/0/json/examples',
    '/0/json/examples/0',
    '/0/json/examples/0/id',
    '/0/json/examples/0/type',
    '/0/json/mediaTypes',
    '/0/json/mediaTypes/0',
    '/2/json/@context',
    '/2/json/@context/StreetLamp',
    '/3/facts/entities',
    '/3/facts/entities/0/identifiers/missing',
    '/3/facts/entities/0/identifiers/notUri',
    '/3/facts/entities/0/identifiers/uri',
    '/3/facts/apis',
    '/3/facts/apis/0/valid',
    '/3/facts/apis/0/jsonResponses',
  ],
};
