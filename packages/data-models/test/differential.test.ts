import { models, publishedDifferences, validateEntity } from '@ds4sscc/data-models';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toKeyValues } from '../src/representations/to-key-values.js';
import { corpusFile, corpusFiles, hasCorpus } from './corpus.js';

type Entity = Record<string, unknown>;
type Path = readonly (string | number)[];

/** Rules that no schema of key-values states: what they find, ajv is not asked to find. */
const beyondSchema = /^(ngsi-ld\/.*|data\/id-.*|geojson\/(ring-.*|position-out-of-range))$/;

const files = corpusFiles('smart-data-models');

/** An example that is no JSON: it lacks a comma. */
const notJson = 'dataModel.PointOfInterest/PointOfInterest/examples/example.jsonld';

function load(file: string): Entity {
  return JSON.parse(corpusFile('smart-data-models', file)) as Entity;
}

/** The published schema of a type, where the corpus has one. */
function schemaOf(type: string): string | undefined {
  return files.find((file) => file.endsWith(`/${type}/schema.json`));
}

/** Schemas point to what they share under the address of the site, and under that of the repository. */
const shared = files
  .filter((file) => /^[^/]+\/[^/]+-schema\.json$/.test(file))
  .flatMap((file) => {
    const [repo = '', ...rest] = file.split('/');
    const path = rest.join('/');
    return [
      { ...load(file), $id: `https://smart-data-models.github.io/${repo}/${path}` },
      { ...load(file), $id: `https://raw.githubusercontent.com/smart-data-models/${repo}/master/${path}` },
    ];
  });

function compile(file: string): (entity: Entity) => boolean {
  const ajv = new Ajv2020({ strict: false, allErrors: false, schemas: shared });
  addFormats.default(ajv);
  return ajv.compile<Entity>(load(file)) as (entity: Entity) => boolean;
}

/** Words of the schema's lists, and numbers on both sides of its limits. */
function edgesOf(schema: unknown, edges = new Set<unknown>()): Set<unknown> {
  if (typeof schema !== 'object' || schema === null) return edges;
  const { enum: words, minimum, maximum } = schema as { enum?: unknown; minimum?: unknown; maximum?: unknown };
  if (Array.isArray(words)) for (const word of words) edges.add(word);
  for (const limit of [minimum, maximum])
    if (typeof limit === 'number') for (const step of [-0.5, 0, 0.5]) edges.add(limit + step);
  for (const inner of Object.values(schema)) edgesOf(inner, edges);
  return edges;
}

const scalars = [null, true, false, 0, -1, 0.5, 1, 1.5, 180, 181, -180, -181, 1e21, '', 'a', 'two words', '7'];
const times = `2026-03-01T08:00:00Z 2026-03-01T08:00:00 2026-02-30T08:00:00Z 2024-02-29T08:00:00.5+01:00
  2023-02-29T00:00:00Z 2016-12-31T23:59:60Z 2026-03-01t08:00:00z 2026-03-01T24:00:00Z 2026-03-01 08:00 08:00:00Z`;
const names = ['urn:ngsi-ld:Road:1', 'https://example.org/a', 'https://example.org/a b', 'a@example.org', 'w0:a#b]c'];
const lists = [[], ['a'], ['a', 'a'], [1], [{}], ['urn:ngsi-ld:Road:1']];
const objects = [{}, { streetAddress: 1 }, { addressLocality: 'Ghent' }];
const geometries = [
  { type: 'Point', coordinates: [4, 51] },
  { type: 'Point', coordinates: [4] },
  { type: 'Point', coordinates: ['4', 51] },
  { type: 'Point' },
  { type: 'Circle', coordinates: [4, 51] },
  { type: 'MultiPoint', coordinates: [[4, 51]] },
  { type: 'LineString', coordinates: [[4, 51]] },
  { type: 'GeometryCollection', geometries: [] },
  { type: 'Polygon', coordinates: [] },
  {
    type: 'LineString',
    coordinates: [
      [4, 51],
      [5, 52],
    ],
  },
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
];

/** Values at the edges of the types and formats that schemas use. */
const anyValue: readonly unknown[] = [...scalars, ...times.split(/\s+/), ...names, ...lists, ...objects, ...geometries];

/** Every place in a value, geometries as a whole: what is inside them is the business of GeoJSON. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || 'coordinates' in value) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name]))];
}

/** The entity with another value at a path, without the attributes that are neither required nor on the path. */
function replaced(entity: Entity, path: Path, value: unknown, required: readonly string[]): Entity {
  const kept = ['id', 'type', ...required, String(path[0])];
  const copy = Object.fromEntries(kept.flatMap((name) => (name in entity ? [[name, entity[name]]] : []))) as Entity;
  let inner = copy;
  for (const name of path.slice(0, -1)) {
    const deeper = inner[name];
    inner[name] = Array.isArray(deeper) ? [...(deeper as unknown[])] : { ...(deeper as Entity) };
    inner = inner[name] as Entity;
  }
  const last = path.at(-1) ?? '';
  if (value === undefined && Array.isArray(inner)) inner.splice(Number(last), 1);
  else if (value === undefined) delete inner[last];
  else inner[last] = value;
  return copy;
}

/** Whether a listed difference explains that the two disagree about a value at a path. */
function explained(type: string, path: Path, value: unknown): boolean {
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) return true;
  return publishedDifferences.some((difference) => {
    const pattern = difference.at.split('/').slice(1);
    return difference.type === type && pattern.every((name, index) => name === '*' || name === path[index]);
  });
}

describe.skipIf(!hasCorpus)('our validation of key-values against ajv over the published schema', () => {
  const published = models.flatMap((model) => {
    const file = schemaOf(model.type);
    return file === undefined ? [] : [{ model, type: model.type, file }];
  });

  it.each(published)('agrees on mutated examples of $type', ({ model, type, file }) => {
    const valid = compile(file);
    const good = files
      .filter((name) => name.startsWith(file.replace('schema.json', 'examples/')) && name !== notJson)
      .map((name) => ({ ...toKeyValues(load(name)).entity, id: `urn:ngsi-ld:${type}:1` }) as Entity)
      .filter(valid);
    // Without a valid example, the smallest entity that the schema takes will do.
    if (good.length === 0)
      good.push({
        id: `urn:ngsi-ld:${type}:1`,
        type,
        name: 'A name',
        description: 'What it is.',
        dateObserved: '2026-03-01T08:00:00Z',
        location: { type: 'Point', coordinates: [4.4, 51.2] },
      });
    expect(good.filter((entity) => !valid(entity))).toEqual([]);

    const text = corpusFile('smart-data-models', file);
    const edges = edgesOf([load(file), ...shared.filter(({ $id }) => text.includes($id))]);
    const places = new Map<string, { entity: Entity; path: Path }>();
    for (const entity of good)
      for (const path of [...Object.keys(model.attributes).map((name) => [name]), ...placesIn(entity)])
        if (path.length > 0 && !['id', 'type', '@context'].includes(String(path[0])))
          places.set(path.join('/'), { entity, path });

    const unexplained: string[] = [];
    let refused = 0;
    const compare = ({ entity, path }: { entity: Entity; path: Path }, put: unknown): void => {
      const changed = replaced(entity, path, put, model.required);
      const theirs = valid(changed);
      if (!theirs) refused += 1;
      const errors = validateEntity(changed, { source: 'x', models: [model] }).filter(
        ({ level, rule }) => level === 'error' && !beyondSchema.test(rule),
      );
      if (theirs === (errors.length === 0) || explained(type, path, put)) return;
      const rules = errors.map(({ rule, location }) => `${rule} at ${location.pointer}`).join(', ');
      unexplained.push(`${path.join('/')} ${JSON.stringify(put)}: ajv ${theirs}, ours ${rules || 'nothing'}`);
    };
    for (const place of places.values()) for (const put of [undefined, ...anyValue, ...edges]) compare(place, put);
    const random = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000 }),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places.values()), random, (place, put) => compare(place, put)),
      { numRuns: 500, seed: 7 },
    );
    expect(unexplained.slice(0, 20)).toEqual([]);
    expect(refused).toBeGreaterThan(300);
  });

  it('is measured for the models of which the corpus has the schema', () => {
    expect(published.length).toBeGreaterThanOrEqual(18);
  });
});
