import { describeRepresentation, detectRepresentation } from '@ds4sscc/data-models/convert';
import { describe, expect, it } from 'vitest';
import { corpusFile, corpusFiles, hasCorpus } from './corpus.js';

const instant = '2026-03-01T08:00:00Z';

describe('detectRepresentation', () => {
  it.each<[string, readonly string[], Record<string, unknown>]>([
    ['normalized', [], { a: { type: 'Property', value: 1 }, b: { type: 'Relationship', object: 'urn:a:b' } }],
    ['normalized', ['key-values'], { a: { type: 'Property', value: 1 }, b: 1 }],
    ['normalized', ['ngsi-v2'], { a: { type: 'Property', value: 1 }, b: { type: 'string', value: 'x' } }],
    [
      'normalized',
      [],
      {
        a: [
          { type: 'Property', value: 1, observedAt: instant },
          { type: 'Property', value: 2, datasetId: 'urn:d:1' },
        ],
      },
    ],
    ['concise', [], { a: { value: 1 }, b: 1, c: { languageMap: { en: 'x' } } }],
    ['concise', ['ngsi-v2'], { a: { value: 1 }, b: { type: 'Number', value: 1 } }],
    ['key-values', [], { a: 1, b: { type: 'Point', coordinates: [4, 51] }, c: { languageMap: { en: 'x' } } }],
    ['key-values', [], { a: { dataset: { '@none': 1 } } }],
    ['key-values', [], { a: 1, b: 2, c: { type: 'Number', value: 1 } }],
    ['key-values', [], {}],
    [
      'temporal',
      [],
      {
        a: [
          { type: 'Property', value: 1, observedAt: instant },
          { type: 'Property', value: 2, observedAt: instant },
        ],
        b: { type: 'Property', value: 1 },
      },
    ],
    ['temporal', [], { a: [{ type: 'Property', value: 1, observedAt: instant }] }],
    ['temporal-values', [], { a: { type: 'Property', values: [[1, instant]] } }],
    [
      'temporal-values',
      ['normalized'],
      { a: { type: 'Relationship', objects: [] }, b: { type: 'Property', value: 1 } },
    ],
    ['aggregated', [], { a: { type: 'Property', avg: [[1, instant, instant]] } }],
    ['ngsi-v2', [], { a: { type: 'Number', value: 1 }, b: { type: 'Text', value: 'x', metadata: {} } }],
    ['ngsi-v2', ['key-values'], { a: { type: 'Number', value: 1 }, b: { type: 'Text', value: 'x' }, c: 1 }],
  ])('takes an entity for %s (mixed with: %j)', (representation, mixed, attributes) => {
    expect(detectRepresentation({ id: 'urn:a:1', type: 'T', ...attributes })).toMatchObject({ representation, mixed });
  });

  it('tells the key-values of NGSIv2 by a short name where a URI would be', () => {
    expect(detectRepresentation({ id: 'bench-1', type: 'T', a: 1 })?.representation).toBe('ngsi-v2-key-values');
    expect(
      detectRepresentation({ id: 'bench-1', type: 'T', a: 1, '@context': 'https://example.org/c' })?.representation,
    ).toBe('key-values');
  });

  it('looks into features and collections of them', () => {
    const feature = { type: 'Feature', id: 'urn:a:1', geometry: null, properties: { type: 'T', a: { value: 1 } } };
    expect(detectRepresentation(feature)).toMatchObject({ representation: 'geojson', properties: 'concise' });
    expect(detectRepresentation({ type: 'FeatureCollection', features: [feature] })).toMatchObject({
      representation: 'geojson-collection',
      properties: 'concise',
      reasons: [{ sign: 'feature-collection' }, { sign: 'value-member', attributes: ['a'] }],
    });
  });

  it('comes with reasons that can be read', () => {
    const words = (record: object): string | undefined => {
      const found = detectRepresentation(record);
      return found && describeRepresentation(found);
    };
    const feature = { type: 'Feature', id: 'urn:ngsi-ld:Bus:1', geometry: null, properties: { type: 'T', a: 1, b: 2 } };
    expect(words(feature)).toBe('geojson of key-values properties: it is a GeoJSON feature; "a", "b" are plain values');
    expect(words({ id: 'bus-1' })).toBe('ngsi-v2-key-values: it has no attributes; its identifier is a short name');
    const many = Array.from({ length: 1000 }, (_, index) => [`a${index}`, { type: 'Property', value: 1 }]);
    expect(words(Object.fromEntries(many))).toMatch(/^normalized: "a0", .*"a9" and 990 more state their kind$/);
  });

  it.each([null, 1, 'x', []])('says nothing of %j', (value) => {
    expect(detectRepresentation(value)).toBeUndefined();
  });
});

interface Truth {
  readonly records: readonly { repo: string; model: string; examples: readonly { file: string; rep?: string }[] }[];
}

const recorded: Readonly<Record<string, readonly string[]>> = {
  keyvalues: ['key-values', 'ngsi-v2-key-values'],
  'ngsiv2-normalized': ['ngsi-v2'],
  'ngsild-normalized': ['normalized'],
  'ngsild-normalized-mixed': ['normalized'],
  'geojson-feature': ['geojson'],
};

describe.skipIf(!hasCorpus)('the representation of examples of Smart Data Models', () => {
  const { records } = hasCorpus
    ? (JSON.parse(corpusFile('smart-data-models/ground-truth.json')) as Truth)
    : { records: [] };
  const examples = records.flatMap(({ repo, model, examples }) =>
    examples.flatMap(({ file, rep }) =>
      rep === undefined ? [] : [[`${repo}/${model}/examples/${file}`, rep] as const],
    ),
  );

  it.each(examples)('%s is %s', (file, rep) => {
    const found = detectRepresentation(JSON.parse(corpusFile('smart-data-models', file)));
    expect(recorded[rep]).toContain(found?.representation);
    expect((found?.mixed.length ?? 0) > 0).toBe(rep.endsWith('-mixed'));
  });
});

/** Those whose names do not say it, judged by their content. */
const temporalValues =
  /temporal-values|simplified|-020-10|-property-020-20|-021-14|-021-19|(?<!delete-fuelLevel-)datasetid|default-instance|speed-attribute/;
const aggregates = /aggregated|-020-11-0/;

describe.skipIf(!hasCorpus)('the representation of payloads of the ETSI test suite', () => {
  const folder = 'ngsi-ld-payloads';
  const files = corpusFiles(folder).filter(
    (file) => /temporal-(values-)?representation/.test(file) && !/empty|invalid-json|fragment/.test(file),
  );

  it.each(files)('%s is the one of its name', (file) => {
    const payload: unknown = JSON.parse(corpusFile(folder, file));
    const entities: unknown[] = Array.isArray(payload) ? payload : [payload];
    const expected = aggregates.test(file) ? 'aggregated' : temporalValues.test(file) ? 'temporal-values' : 'temporal';
    for (const entity of entities) expect(detectRepresentation(entity)?.representation).toBe(expected);
  });
});
