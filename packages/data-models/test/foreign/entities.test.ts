import { fileURLToPath } from 'node:url';
import { checkEntities, type Model, validateEntity } from '@ds4sscc/data-models';
import { loadSchema, readModels } from '@ds4sscc/data-models/foreign';
import { loadModels } from '@ds4sscc/data-models/foreign/node';
import { parseJson } from '@ds4sscc/findings';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpusFile, hasCorpus } from '../corpus.js';

interface Example {
  readonly repo: string;
  readonly model: string;
  readonly file: string;
  readonly verdict: string;
  readonly verdictFormatAnnotate: string;
}

const examples: readonly Example[] = hasCorpus
  ? (
      JSON.parse(corpusFile('smart-data-models/ground-truth.json')) as {
        records: readonly { repo: string; model: string; examples: readonly Example[] }[];
      }
    ).records.flatMap(({ repo, model, examples: all }) => all.map((one) => ({ ...one, repo, model })))
  : [];

/** Errors in attributes that no schema states, each judged right. */
const judged: readonly string[] = [
  // Longitude and latitude are swapped: the positions lie beyond the poles.
  'Camera geojson/position-out-of-range',
  'AnprFlowObserved geojson/position-out-of-range',
  'RoadAccident geojson/position-out-of-range',
  // A geometry in a Property is no place to NGSI-LD (clause 4.7.1).
  'BikeLane data/attribute-kind-wrong',
  'DeviceMeasurement data/attribute-kind-wrong',
  'FareCollectionSystem data/attribute-kind-wrong',
  'RoadSegment data/attribute-kind-wrong',
  'SeaConditions data/attribute-kind-wrong',
  'VibrationsObserved data/attribute-kind-wrong',
];

/** Identifiers and the geometry of a feature are no attributes of a model. */
const outsideAttributes = /^(?:$|\/id$|\/geometry)/;

describe.skipIf(!hasCorpus)('examples of Smart Data Models as entities', () => {
  let models: readonly Model[] = [];
  beforeAll(async () => {
    const folder = fileURLToPath(new URL('../../../../../shared/corpus/smart-data-models/', import.meta.url));
    models = (await loadModels(folder)).models;
  });

  it.each(examples.filter(({ verdict }) => verdict !== 'not-json'))(
    '$model/$file is $verdict, and $verdictFormatAnnotate with formats as remarks',
    ({ repo, model, file, verdict, verdictFormatAnnotate }) => {
      const entity: unknown = JSON.parse(corpusFile('smart-data-models', repo, model, 'examples', file));
      const verdictUnder = (formats: 'assert' | 'annotate'): string => {
        const errors = validateEntity(entity, { source: file, models, formats }).filter(
          ({ level, rule, location: { pointer = '' } }) =>
            level === 'error' &&
            /^(?:data|geojson)\//.test(rule) &&
            (rule === 'data/attribute-missing' || !outsideAttributes.test(pointer)) &&
            !judged.includes(`${model} ${rule}`),
        );
        return errors.length > 0 ? 'invalid' : 'valid';
      };
      // The one thing wrong is the identifier, which is reported as such.
      const byIdentifier = ['Camera', 'WasteObserved'].includes(model) && verdict === 'invalid';
      expect([verdictUnder('assert'), verdictUnder('annotate')]).toEqual([
        byIdentifier ? 'valid' : verdict,
        verdictFormatAnnotate,
      ]);
    },
  );

  it('the one that is no JSON is a finding with a place', () => {
    const [example] = examples.filter(({ verdict }) => verdict === 'not-json');
    const text = corpusFile(
      'smart-data-models',
      example?.repo ?? '',
      example?.model ?? '',
      'examples',
      example?.file ?? '',
    );
    const [found] = parseJson(text, 'example.jsonld').findings;
    expect(found?.rule).toBe('json/syntax-error');
    expect(found?.location.line).toBeGreaterThan(1);
  });
});

const { models: bench } = loadSchema(
  { properties: { seats: { type: 'integer' }, owner: { required: ['name'] } }, required: ['id', 'type', 'seats'] },
  { source: 'bench.json', type: 'Bench' },
);

function found(entity: object, models: readonly Model[] = bench): unknown {
  return validateEntity(entity, { source: 'benches.json', models })
    .filter(({ level }) => level !== 'info')
    .map(({ rule, location }) => [rule, location.pointer]);
}

describe('an entity and a model that others wrote', () => {
  const context = { '@context': 'https://example.org/context.jsonld' };
  it.each([
    ['key-values', { seats: '3' }, '/seats'],
    ['normalized', { ...context, seats: { type: 'Property', value: '3' } }, '/seats/value'],
    ['concise', { ...context, seats: { value: '3', observedAt: '2026-03-01T08:00:00Z' } }, '/seats/value'],
    ['NGSIv2', { seats: { type: 'Number', value: '3' } }, '/seats/value'],
  ])('%s: a problem is where its value stands', (_, attributes, pointer) => {
    expect(found({ id: 'urn:ngsi-ld:Bench:1', type: 'Bench', ...attributes })).toEqual([
      ['data/number-as-text', pointer],
    ]);
  });

  it('what is missing is said once, identifiers aside', () => {
    expect(found({ id: 'urn:ngsi-ld:Bench:1', type: 'Bench', owner: {} })).toEqual([
      ['data/attribute-missing', ''],
      ['data/member-missing', '/owner'],
    ]);
    expect(found({ type: 'Bench', seats: 1 })).toEqual([['data/id-missing', '']]);
  });

  it('the context says which of two repositories is followed', () => {
    const content = (type: string): string =>
      JSON.stringify({ properties: { type: { enum: ['Bench'] }, seats: { type } } });
    const { models } = readModels(
      [
        ['dataModel.Parks', 'integer'],
        ['dataModel.Sports', 'boolean'],
      ].map(([repository, type]) => {
        const address = `${repository}/Bench/schema.json`;
        return { source: address, address, content: content(type as string) };
      }),
    );
    const entity = { id: 'urn:ngsi-ld:Bench:1', type: 'Bench', seats: 3 };
    const named = (repository: string): object => ({
      ...entity,
      '@context': [`https://raw.githubusercontent.com/smart-data-models/${repository}/master/context.jsonld`],
    });
    expect(found(named('dataModel.Parks'), models)).toEqual([]);
    expect(found(named('dataModel.Sports'), models)).toEqual([['data/not-boolean', '/seats']]);
    expect(found(entity, models)).toEqual([['data/type-ambiguous', '/type']]);
  });

  it('files are checked record by record, with line and column', async () => {
    async function* file(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(
        '{"id": "urn:ngsi-ld:Bench:1", "type": "Bench", "seats": 2}\n{"id": "urn:ngsi-ld:Bench:2", "type": "Bench", "seats": 2.5}\n',
      );
    }
    const places: unknown[] = [];
    await checkEntities(file(), {
      source: 'benches.ndjson',
      models: bench,
      onFinding: ({ rule, location }) => places.push([rule, location.line, location.column]),
    });
    expect(places).toEqual([['data/fraction-where-integer', 2, 48]]);
  });
});
