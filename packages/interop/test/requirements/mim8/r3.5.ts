import type { RequirementFixture } from '../fixture.js';
import { countsIri, noiseModel } from '../twin-evidence.js';

/** The data that the model was trained with, and who publishes it. */
export const modelDataProvenance: RequirementFixture = {
  requirement: 'MIM8 R3.5',
  pass: [{ source: 'noise.json', json: noiseModel }],
  fail: [{ source: 'noise.json', json: { ...noiseModel, training: [{ dataset: countsIri }] } }],
  decisive: [
    '/0',
    '/0/json/id',
    '/0/json/training',
    '/0/json/training/0',
    '/0/json/training/0/dataset',
    '/0/json/training/0/publisher',
  ].map((at) =>
    at === '/0/json/training/0/dataset' || at === '/0/json/training/0/publisher' || at === '/0/json/id'
      ? { at, by: ['remove', 'null', 'empty', 'wrong-type', 'unknown-word'] as const }
      : at,
  ),
};
