import { lamp, pieces, piecesWith } from '../evidence/street-lamp.js';
import type { RequirementFixture } from '../fixture.js';

/** A schema that a validator can use, with examples that are valid against it. */
export const publishedSchemas: RequirementFixture = {
  requirement: 'MIM2 R3.4',
  pass: pieces,
  fail: piecesWith({ examples: [{ ...lamp, power: -1 }] }),
  decisive: [
    '/0',
    '/1',
    '/0/json/schema',
    '/0/json/examples',
    '/0/json/examples/0',
    '/0/json/examples/0/type',
    { at: '/0/json/examples/0/power', by: ['null', 'wrong-type'] },
    { at: '/1/json/$schema', by: ['null', 'empty', 'wrong-type', 'unknown-word'] },
    { at: '/1/json/type', by: ['null', 'empty', 'wrong-type', 'unknown-word'] },
    { at: '/1/json/required', by: ['null', 'wrong-type'] },
    { at: '/1/json/properties', by: ['null', 'wrong-type'] },
    { at: '/1/json/properties/status/enum', by: ['null', 'empty', 'wrong-type'] },
  ],
};
