import type { RequirementFixture } from '../fixture.js';

const turtle = {
  dataset: 'https://riverton.example/lamps',
  source: 'lamps.ttl',
  mediaType: 'text/turtle',
  canonicalHash: 'aa',
};
const jsonLd = { ...turtle, source: 'lamps.jsonld', mediaType: 'application/ld+json' };

/** Two formats of one dataset whose canonical forms are the same. */
export const equalFormats: RequirementFixture = {
  requirement: 'MIM2 R3.3',
  pass: [{ facts: { representations: [turtle, jsonLd] } }],
  fail: [{ facts: { representations: [turtle, { ...jsonLd, canonicalHash: 'bb' }] } }],
  decisive: [
    '/0',
    '/0/facts/representations',
    '/0/facts/representations/0',
    '/0/facts/representations/0/dataset',
    '/0/facts/representations/1/canonicalHash',
    '/0/facts/representations/0/canonicalHash',
  ],
};
