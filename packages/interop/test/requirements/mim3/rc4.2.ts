import { goodCatalogue, goodDataset } from '../../facts.js';
import type { RequirementFixture } from '../fixture.js';

/** A dataset with coverage, frequency, rights and quality. */
export const sufficientMetadata: RequirementFixture = {
  requirement: 'MIM3 RC4.2',
  pass: [{ facts: { catalogues: [goodCatalogue] } }],
  fail: [{ facts: { catalogues: [{ ...goodCatalogue, datasets: [{ ...goodDataset, title: {} }] }] } }],
  decisive: [
    '/0',
    '/0/facts/catalogues/0/datasets',
    ...['title', 'description', 'spatial', 'conformsTo'].map((key) => `/0/facts/catalogues/0/datasets/0/${key}`),
    ...['accrualPeriodicity', 'accessRights'].map((key) => ({
      at: `/0/facts/catalogues/0/datasets/0/${key}`,
      by: ['remove'] as const,
    })),
  ],
};
