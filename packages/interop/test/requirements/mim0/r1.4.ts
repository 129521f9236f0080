import { sensorThings } from '../../api-documents/sensorthings.js';
import { goodCatalogue, goodDataset } from '../../facts.js';
import type { RequirementFixture } from '../fixture.js';

const source = 'openapi.json';
const nameless = { openapi: '3.1.0', info: { title: 'T', version: '1' } };
const at = '/0/json/paths/~1Things/get/responses/200/content/application~1json/schema';

/** An interface whose answers all name their schema. */
export const namedPayloadModel: RequirementFixture = {
  requirement: 'MIM0 R1.4',
  pass: [{ source, json: sensorThings }],
  fail: [
    {
      source,
      json: {
        ...nameless,
        paths: {
          '/a': {
            get: {
              responses: { 200: { description: 'a', content: { 'application/json': { schema: { type: 'object' } } } } },
            },
          },
        },
      },
    },
  ],
  decisive: [
    '/0',
    at,
    `${at}/$ref`,
    '/0/json/components/schemas/Entity',
    { at: '/0/json/paths', by: ['remove', 'null', 'empty', 'wrong-type'] },
    { at: '/0/json/openapi', by: ['remove', 'null', 'empty', 'wrong-type', 'unknown-word'] },
  ],
  mutants: [
    [{ facts: { catalogues: [{ ...goodCatalogue, datasets: [{ ...goodDataset, conformsTo: [] }] }] } }],
    [{ facts: { catalogues: [{ ...goodCatalogue, datasets: [goodDataset, { ...goodDataset, conformsTo: [] }] }] } }],
  ],
};
