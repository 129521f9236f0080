import { airQualityObserved } from '@ds4sscc/data-models/air-quality-observed';
import { trafficFlowObserved } from '@ds4sscc/data-models/traffic-flow-observed';
import { validateEntity } from '@ds4sscc/data-models';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusFile, hasCorpus } from './corpus.js';

type Entity = Record<string, unknown>;

/** Rules that the schema does not state: what they find, ajv is not asked to find. */
const beyondSchema = /^(data\/id-not-uri|geojson\/(ring-open|position-out-of-range))$/;

/** Where the two differ, and why ours is the answer we want. */
const justified: readonly { readonly why: string; readonly covers: (name: string, value: unknown) => boolean }[] = [
  {
    why: 'a whole number beyond 2^53 loses its last digits in most readers',
    covers: (_, value) => typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER,
  },
  {
    why: 'the schema misspells typeofLocation, so that it accepts anything under the usual name',
    covers: (name) => name === 'typeOfLocation',
  },
];

const schemas = 'https://smart-data-models.github.io/';

function load(path: string): object {
  return JSON.parse(corpusFile('smart-data-models', path)) as object;
}

function compile(repo: string, model: string): (entity: Entity) => boolean {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...load('data-models/common-schema.json'), $id: `${schemas}data-models/common-schema.json` });
  ajv.addSchema({
    ...load('dataModel.Environment/Environment-schema.json'),
    $id: 'https://raw.githubusercontent.com/smart-data-models/dataModel.Environment/master/Environment-schema.json',
  });
  return ajv.compile<Entity>(load(`${repo}/${model}/schema.json`)) as (entity: Entity) => boolean;
}

/** Values that lie at the edges of the types, ranges and lists that the schemas use. */
const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    0.5,
    1,
    1.5,
    180,
    181,
    -180,
    -181,
    1e21,
    '',
    'a',
    'forward',
    'Forward',
    'indoor',
    'car',
    'bus',
    '2026-03-01T08:00:00Z',
    '2026-03-01T08:00:00',
    '2026-02-30T08:00:00Z',
    '2024-02-29T08:00:00.5+01:00',
    '2023-02-29T00:00:00Z',
    '2016-12-31T23:59:60Z',
    '2026-03-01t08:00:00z',
    '2026-03-01T24:00:00Z',
    '2026-03-01',
    'urn:ngsi-ld:Road:1',
    'https://example.org/a b',
    'https://example.org/a',
    'two words',
    [],
    ['a'],
    ['a', 'a'],
    [1],
    ['urn:ngsi-ld:Road:1'],
    {},
    { streetAddress: 1 },
    { addressLocality: 'Ghent' },
  ),
  fc.constantFrom<unknown>(
    { type: 'Point', coordinates: [4, 51] },
    { type: 'Point', coordinates: [4] },
    { type: 'Point', coordinates: ['4', 51] },
    { type: 'Point' },
    {
      type: 'LineString',
      coordinates: [
        [4, 51],
        [5, 52],
      ],
    },
    { type: 'LineString', coordinates: [[4, 51]] },
    { type: 'Circle', coordinates: [4, 51] },
    {
      type: 'Polygon',
      coordinates: [
        [
          [4, 51],
          [5, 51],
          [5, 52],
          [4, 51],
        ],
      ],
    },
    {
      type: 'Polygon',
      coordinates: [
        [
          [4, 51],
          [5, 51],
          [4, 51],
        ],
      ],
    },
    { type: 'Polygon', coordinates: [] },
    { type: 'MultiPoint', coordinates: [[4, 51]] },
    { type: 'GeometryCollection', geometries: [] },
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000 }),
  fc.string({ maxLength: 12 }),
);

describe.skipIf(!hasCorpus)('our validation of key-values against ajv over the published schema', () => {
  it.each([
    ['dataModel.Environment', airQualityObserved],
    ['dataModel.Transportation', trafficFlowObserved],
  ] as const)('agrees on mutated entities of %s', (repo, model) => {
    const valid = compile(repo, model.type);
    const good: Entity = {
      id: `urn:ngsi-ld:${model.type}:1`,
      type: model.type,
      dateObserved: '2026-03-01T08:00:00Z',
      location: { type: 'Point', coordinates: [4.4, 51.2] },
    };
    const names = fc.constantFrom(...Object.keys(model.attributes));
    const mutation = fc.oneof(
      { weight: 20, arbitrary: fc.record({ name: names, value: values }) },
      {
        weight: 1,
        arbitrary: fc.record({ name: fc.constantFrom('dateObserved', 'location'), value: fc.constant(undefined) }),
      },
    );
    const unexplained: string[] = [];
    let refused = 0;
    fc.assert(
      fc.property(mutation, ({ name, value }) => {
        const entity = JSON.parse(JSON.stringify({ ...good, [name]: value })) as Entity;
        const theirs = valid(entity);
        const errors = validateEntity(entity, { source: 'x' }).filter(
          ({ level, rule }) => level === 'error' && !beyondSchema.test(rule),
        );
        if (!theirs) refused += 1;
        if (theirs === (errors.length === 0) || justified.some(({ covers }) => covers(name, value))) return;
        unexplained.push(`${name} ${JSON.stringify(value)}: ajv ${theirs}, ours ${errors.map(({ rule }) => rule)}`);
      }),
      { numRuns: 6000, seed: 7 },
    );
    expect(unexplained).toEqual([]);
    expect(refused).toBeGreaterThan(1000);
  });
});
