import type { RequirementFixture } from '../fixture.js';
import { noiseIri, noiseWorkflow, twinCatalogue } from '../twin-evidence.js';

const [counts, noise] = twinCatalogue.datasets;
const workflow = { source: 'noise.json', json: noiseWorkflow };

/** Every dataset says what it is to the model. */
export const distinguishedData: RequirementFixture = {
  requirement: 'MIM8 R1.2',
  pass: [workflow, { facts: { catalogues: [twinCatalogue] } }],
  fail: [
    workflow,
    { facts: { catalogues: [{ ...twinCatalogue, datasets: [{ ...counts, type: [] }] }] } },
  ] as RequirementFixture['fail'],
  decisive: [
    '/1',
    '/1/facts/catalogues/0/datasets',
    ...[0, 1].flatMap((at) => [
      `/1/facts/catalogues/0/datasets/${at}/type`,
      `/1/facts/catalogues/0/datasets/${at}/type/0`,
    ]),
  ],
  mutants: [
    [
      workflow,
      {
        facts: {
          catalogues: [{ ...twinCatalogue, datasets: [counts, { ...noise, iri: noiseIri, type: ['urn:x:raw'] }] }],
        },
      },
    ],
    [
      workflow,
      {
        facts: {
          catalogues: [
            { ...twinCatalogue, datasets: [{ ...counts, type: ['urn:x:raw', 'urn:x:model-output'] }, noise] },
          ],
        },
      },
    ],
  ] as RequirementFixture['mutants'] & {},
};
