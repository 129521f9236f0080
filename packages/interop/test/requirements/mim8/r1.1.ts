import type { RequirementFixture } from '../fixture.js';
import { noiseWorkflow, twinCatalogue } from '../twin-evidence.js';

/** What the workflow takes and makes can be had. */
export const accessibleData: RequirementFixture = {
  requirement: 'MIM8 R1.1',
  pass: [{ source: 'noise.json', json: noiseWorkflow }, { facts: { catalogues: [twinCatalogue] } }],
  fail: [
    { source: 'noise.json', json: noiseWorkflow },
    { facts: { catalogues: [{ ...twinCatalogue, distributions: [] }] } },
  ],
  decisive: [
    '/0',
    '/1',
    '/0/json/sources/0/dataset',
    '/0/json/outputs/0/dataset',
    '/1/facts/catalogues/0/datasets/0/iri',
    '/1/facts/catalogues/0/datasets/1/iri',
    { at: '/1/facts/catalogues/0/datasets/0', by: ['remove'] },
    '/1/facts/catalogues/0/datasets/1/distribution',
    '/1/facts/catalogues/0/datasets/1/distribution/0',
    '/1/facts/catalogues/0/distributions',
    { at: '/1/facts/catalogues/0/distributions/0', by: ['remove'] },
    '/1/facts/catalogues/0/distributions/0/iri',
    '/1/facts/catalogues/0/distributions/0/accessURL',
    '/1/facts/catalogues/0/distributions/1/accessURL',
    { at: '/1/facts/catalogues/0/distributions/1/accessURL/0', by: ['remove'] },
  ],
};
