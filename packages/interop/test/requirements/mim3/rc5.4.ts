import { goodCatalogue, goodDataset } from '../../facts.js';
import type { RequirementFixture } from '../fixture.js';

/** A dataset with publisher and contact point. */
export const identifiedProviders: RequirementFixture = {
  requirement: 'MIM3 RC5.4',
  pass: [{ facts: { catalogues: [goodCatalogue] } }],
  fail: [{ facts: { catalogues: [{ ...goodCatalogue, datasets: [{ ...goodDataset, contactPoint: [] }] }] } }],
  decisive: [
    '/0',
    '/0/facts/catalogues/0/datasets',
    { at: '/0/facts/catalogues/0/datasets/0/publisher', by: ['remove', 'empty'] },
    '/0/facts/catalogues/0/datasets/0/contactPoint',
  ],
};
