import { goodCatalogue, goodDataset } from '../../facts.js';
import type { RequirementFixture } from '../fixture.js';

/** Terms and a publisher on each dataset. */
export const offeredTerms: RequirementFixture = {
  requirement: 'MIM3 RC2.1',
  pass: [{ facts: { catalogues: [goodCatalogue] } }],
  fail: [{ facts: { catalogues: [{ ...goodCatalogue, datasets: [{ ...goodDataset, publisher: '' }] }] } }],
  decisive: [
    '/0',
    '/0/facts/catalogues/0/datasets',
    { at: '/0/facts/catalogues/0/datasets/0/publisher', by: ['remove', 'empty'] },
    { at: '/0/facts/catalogues/0/distributions/0/license', by: ['remove', 'empty'] },
    '/0/facts/catalogues/0/datasets/0/distribution',
    { at: '/0/facts/catalogues/0/distributions', by: ['empty'] },
  ],
};
