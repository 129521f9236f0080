import type { Model } from '@ds4sscc/data-models';
import { readModels, type SchemaFile } from '@ds4sscc/data-models/foreign';
import { describe, expect, it } from 'vitest';

/** Files of repositories, by path. */
function files(contents: Readonly<Record<string, unknown>>): SchemaFile[] {
  return Object.entries(contents).map(([address, content]) => ({
    source: address,
    address,
    content: typeof content === 'string' ? content : JSON.stringify(content),
  }));
}

const common = { definitions: { Count: { type: 'integer' } } };
const bench = (reference: string): object => ({
  properties: { type: { enum: ['Bench'] }, seats: { $ref: reference } },
});
const seats = (model: Model | undefined, value: unknown): string[] =>
  model?.checkValues?.({ id: 'urn:ngsi-ld:Bench:1', type: 'Bench', seats: value }).map(({ rule }) => rule.id) ?? [
    'none',
  ];

describe('references between repositories', () => {
  it.each([
    'https://smart-data-models.github.io/data-models/common-schema.json#/definitions/Count',
    'http://smart-data-models.github.io/data-models/common-schema.json#/definitions/Count',
    'https://smart-data-models.github.io//data-models/common-schema.json/#/definitions/Count',
    'https://smart-data-models.github.io/data-models/common-schema.json/#definitions/Count',
    'https://raw.githubusercontent.com/smart-data-models/data-models/master/common-schema.json#/definitions/Count',
    'https://raw.githubusercontent.com/smart-data-models/data-models/refs/heads/main/common-schema.json#/definitions/Count',
    'https://github.com/smart-data-models/data-models/blob/master/common-schema.json#/definitions/Count',
    'https://cdn.jsdelivr.net/gh/smart-data-models/data-models@master/common-schema.json#/definitions/Count',
    'https://fiware.github.io/dataModels/common-schema.json#/definitions/Count',
    'https://fiware.github.io/data-models/common-schema.json#/definitions/Count',
    'https://schema.lab.fiware.org/common-schema.json#/definitions/Count',
    ' https://smart-data-models.github.io/Data-Models/common-schema.json#/definitions/Count ',
    'https://smart-data-models.github.io/data%2Dmodels/common-schema.json#/definitions/Count',
    '../../data-models/common-schema.json#/definitions/Count',
  ])('%s leads to the shared definitions', (reference) => {
    const { models, findings } = readModels(
      files({ 'dataModel.Parks/Bench/schema.json': bench(reference), 'data-models/common-schema.json': common }),
    );
    expect(findings).toEqual([]);
    expect(seats(models[0], 2)).toEqual([]);
    expect(seats(models[0], 2.5)).toEqual(['data/fraction-where-integer']);
  });

  it.each(['https://geojson.org/schema/Polygon.json', 'http://json-schema.org/geojson/geometry.json#'])(
    '%s is known without asking anyone',
    (reference) => {
      const { models, findings } = readModels(files({ 'dataModel.Parks/Bench/schema.json': bench(reference) }));
      expect(findings).toEqual([]);
      const ring = [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ];
      expect(seats(models[0], { type: 'Polygon', coordinates: [ring] })).toEqual([]);
      expect(seats(models[0], { type: 'Polygon', coordinates: [ring.slice(1)] })).toEqual(['data/length-out-of-range']);
    },
  );

  it.each([
    ['https://example.org/other.json#/definitions/Count', 'no such document'],
    ['https://example.org/data-models/common-schema.json#/definitions/Count', 'no such document'],
    ['#/definitions/Missing', 'no such place'],
    ['https://smart-data-models.github.io/data-models/common-schema.json#/definitions/Missing', 'no such place'],
    ['https://smart-data-models.github.io/data-models/common-schema.json#/definitions/Count/type', 'no schema'],
  ])('%s makes the model unusable, and the reason is said', (reference, reason) => {
    const { models, findings } = readModels(
      files({ 'dataModel.Parks/Bench/schema.json': bench(reference), 'data-models/common-schema.json': common }),
    );
    expect(models).toEqual([]);
    expect(findings.map(({ rule, location }) => [rule, location.pointer])).toEqual([
      ['model/reference-unresolved', '/properties/seats/$ref'],
    ]);
    expect(findings[0]?.message).toContain(reason);
  });

  it('what a document calls itself never counts against where it lies', () => {
    const id = 'https://smart-data-models.github.io/dataModel.Parks/Bench/schema.json';
    const { models, findings } = readModels(
      files({
        'dataModel.Parks/Bench/schema.json': {
          ...bench('#/definitions/Own'),
          $id: id,
          definitions: { Own: { type: 'integer' } },
        },
        'dataModel.Parks/Table/schema.json': {
          $id: id,
          properties: { type: { enum: ['Table'] }, seats: { $ref: '#/definitions/Own' } },
          definitions: { Own: { type: 'boolean' } },
        },
      }),
    );
    expect(models.map(({ type }) => type)).toEqual(['Bench', 'Table']);
    expect(seats(models[0], 2)).toEqual([]);
    expect(models[1]?.checkValues?.({ type: 'Table', seats: true })).toEqual([]);
    expect(findings.map(({ rule }) => rule).sort()).toEqual(['model/id-duplicate', 'model/id-wrong']);
  });
});

describe('files as they come', () => {
  it('a byte order mark and unknown keywords do no harm', () => {
    const schema = `\ufeff${JSON.stringify({ ...bench('#/x-count'), $schemaVersion: '0.1', modelTags: '', 'x-count': { type: 'integer' } })}`;
    const { models, findings } = readModels(files({ 'dataModel.Parks/Bench/schema.json': schema }));
    expect(findings).toEqual([]);
    expect(seats(models[0], 'two')).toEqual(['data/value-wrong-type']);
  });

  it('a schema that is no JSON is a finding with line and column', () => {
    const { models, findings } = readModels(
      files({ 'dataModel.Parks/Bench/schema.json': '{"type": "object",\n "properties": }' }),
    );
    expect(models).toEqual([]);
    expect(findings.map(({ rule, location }) => [rule, location.line, location.column])).toEqual([
      ['json/syntax-error', 2, 16],
    ]);
  });

  it('files that are no schemas are left alone, whatever they are called', () => {
    const { models, findings } = readModels(
      files({
        'dataModel.Parks/Bench/SCHEMA.JSON': bench('#/properties/count'.replace('count', 'type')),
        'dataModel.Parks/Bench/schemaDTDL.json': { '@context': 'dtmi:dtdl:context;2', contents: [] },
        'dataModel.Parks/parks-schema.json': { $schema: 'http://json-schema.org/schema#', definitions: {} },
        'dataModel.Parks/package.json': { name: 'parks' },
        'dataModel.Parks/notes.json': '[1, 2',
      }),
    );
    expect(models.map(({ type }) => type)).toEqual(['Bench']);
    expect(findings).toEqual([]);
  });

  it('a type of two repositories is said to be ambiguous, and a preference settles it', () => {
    const both = files({
      'dataModel.Parks/Bench/schema.json': { properties: { type: { enum: ['Bench'] }, seats: { type: 'integer' } } },
      'dataModel.Sports/Bench/schema.json': { properties: { type: { enum: ['Bench'] }, seats: { type: 'boolean' } } },
    });
    const { models, findings } = readModels(both);
    expect(models.map(({ repository }) => repository)).toEqual(['dataModel.Parks', 'dataModel.Sports']);
    expect(findings.map(({ rule }) => rule)).toEqual(['model/type-ambiguous', 'model/type-ambiguous']);
    const settled = readModels(both, { prefer: { Bench: 'dataModel.Sports' } });
    expect(settled.findings).toEqual([]);
    expect(settled.models.map(({ repository }) => repository)).toEqual(['dataModel.Sports']);
  });

  it('a schema that describes nothing is said to, so that nothing passes for want of demands', () => {
    const { models, findings } = readModels(files({ 'dataModel.Parks/Bench/schema.json': { definitions: {} } }));
    expect(models).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['model/nothing-to-load']);
  });

  it('types that were not asked for are left out, with whatever is wrong with them', () => {
    const all = files({
      'dataModel.Parks/Bench/schema.json': { properties: { type: { enum: ['Bench'] } } },
      'dataModel.Parks/Table/schema.json': { properties: { seats: { type: 'no type' } } },
      'dataModel.Parks/Swing/schema.json': { properties: { type: { enum: ['Swing'] } } },
    });
    expect(readModels(all, { types: ['Bench'] })).toMatchObject({ models: [{ type: 'Bench' }], findings: [] });
    expect(readModels(all, { types: ['Table'] }).findings.map(({ rule }) => rule)).toEqual(['model/schema-invalid']);
  });

  it('descriptions give kinds and units, contexts the IRIs', () => {
    const { models } = readModels(
      files({
        'dataModel.Parks/context.jsonld': {
          '@context': { Bench: 'https://example.org/Bench', seats: { '@id': 'https://example.org/seats' } },
        },
        'dataModel.Parks/Bench/schema.json': {
          $schemaVersion: '1.2.0',
          properties: {
            type: { enum: ['Bench'] },
            seats: { type: 'integer', description: "Property. Model:'https://schema.org/Number'. Number of seats" },
            length: { type: 'number', description: "Property. Units:'meters'. Length of the bench." },
            refPark: { type: 'string', format: 'uri', description: 'Relationship. The park' },
            place: { $ref: 'https://geojson.org/schema/Point.json' },
            height: { type: 'number', 'x-ngsi': { type: 'Property', units: 'Centimeters' } },
          },
          required: ['id', 'type', 'seats'],
        },
      }),
    );
    const [model] = models;
    expect(model?.iri).toBe('https://example.org/Bench');
    expect(model?.follows).toBe('Smart Data Models, dataModel.Parks, 1.2.0');
    expect(model?.required).toEqual(['seats']);
    const shown = Object.entries(model?.attributes ?? {}).map(([name, { kind, description, units }]) => [
      name,
      kind,
      description,
      units?.[0],
    ]);
    expect(shown).toEqual([
      ['seats', 'Property', 'Number of seats', undefined],
      ['length', 'Property', 'Length of the bench.', 'MTR'],
      ['refPark', 'Relationship', 'The park', undefined],
      ['place', 'GeoProperty', '', undefined],
      ['height', 'Property', '', 'CMT'],
    ]);
    expect(model?.attributes['seats']?.iri).toBe('https://example.org/seats');
  });
});
