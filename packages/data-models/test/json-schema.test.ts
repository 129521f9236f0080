import { models } from '@ds4sscc/data-models';
import { airQualityObserved } from '@ds4sscc/data-models/air-quality-observed';
import { type SchemaRepresentation, toJsonSchema } from '@ds4sscc/data-models/json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import * as busLine from './bus-line.js';

const representations: readonly SchemaRepresentation[] = ['key-values', 'normalized', 'concise'];
const { line } = busLine;
const metaSchema = new Ajv2020();
const written = { 'key-values': busLine.keyValues, normalized: busLine.normalized, concise: busLine.concise };

function compile(schema: object): (entity: unknown) => boolean {
  const ajv = new Ajv2020({ strict: true, strictTuples: false, strictRequired: false, strictTypes: false });
  ajv.addKeyword('x-ngsi');
  addFormats.default(ajv);
  return ajv.compile(schema);
}

describe.each(representations)('the JSON Schema of %s', (representation) => {
  it.each([...models, line].map((model) => [model.type, model] as const))(
    'is valid against its meta-schema, and named: %s',
    (_, model) => {
      const schema = toJsonSchema(model, representation);
      expect(metaSchema.validateSchema(schema)).toBe(true);
      expect(new URL(String(schema['$id'])).hash).toBe('');
    },
  );

  it('takes an entity with every kind of attribute, and refuses it without the required one', () => {
    const valid = compile(toJsonSchema(line, representation));
    expect(valid(written[representation])).toBe(true);
    const { number: _, ...rest } = written[representation];
    expect(valid(rest)).toBe(false);
  });

  it('states kind, IRI and units of each attribute', () => {
    const { properties } = toJsonSchema(airQualityObserved, representation) as { properties: Record<string, unknown> };
    expect(properties['windSpeed']).toMatchObject({
      description: 'How fast the wind blows.',
      'x-ngsi': {
        type: 'Property',
        uri: 'https://smartdatamodels.org/dataModel.Environment/windSpeed',
        units: ['MTS', 'KMH', 'KNT'],
      },
    });
  });
});

it('has another identifier for each representation, or the one that the caller gives', () => {
  const ids = representations.map((representation) => toJsonSchema(line, representation)['$id']);
  expect(new Set(ids).size).toBe(3);
  expect(toJsonSchema(line, 'concise', { id: 'https://example.org/line.json' })['$id']).toBe(
    'https://example.org/line.json',
  );
});
