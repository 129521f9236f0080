import { goodCatalogue, goodDataset } from '../../facts.js';
import type { RequirementFixture } from '../fixture.js';

/** Licences of a recognised list. */
export const standardLicences: RequirementFixture = {
  requirement: 'MIM3 RC2.3',
  pass: [{ facts: { catalogues: [goodCatalogue] } }],
  fail: [{ facts: { catalogues: [{ ...goodCatalogue, datasets: [{ ...goodDataset, distribution: [] }] }] } }],
  decisive: [
    '/0',
    '/0/facts/catalogues/0/datasets',
    '/0/facts/catalogues/0/datasets/0/distribution',
    '/0/facts/catalogues/0/distributions',
    '/0/facts/catalogues/0/distributions/0/license',
  ],
};
