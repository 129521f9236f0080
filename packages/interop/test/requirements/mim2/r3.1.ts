import { catalogue, pieces, piecesWith } from '../evidence/street-lamp.js';
import type { RequirementFixture } from '../fixture.js';

/** A model and a dataset in open serialisations, with a published schema. */
export const openSerialisations: RequirementFixture = {
  requirement: 'MIM2 R3.1',
  pass: [...pieces, { facts: { catalogues: [catalogue] } }],
  fail: [...piecesWith({ mediaTypes: ['application/vnd.ms-excel'] }), { facts: { catalogues: [catalogue] } }],
  decisive: [
    '/1',
    '/0/json/mediaTypes',
    '/0/json/mediaTypes/0',
    '/0/json/schema',
    { at: '/1/json/$id', by: ['remove', 'null', 'empty', 'wrong-type', 'unknown-word'] },
    '/3/facts/catalogues/0/distributions/0/mediaType',
    '/3/facts/catalogues/0/datasets/0/conformsTo',
  ],
};
