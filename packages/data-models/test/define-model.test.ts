import {
  type AttributeKind,
  defineModel,
  type KeyValues,
  type Model,
  models,
  property,
  quantity,
  validateEntity,
} from '@ds4sscc/data-models';
import type { AirQualityObserved } from '@ds4sscc/data-models/air-quality-observed';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import { corpusFile, hasCorpus } from './corpus.js';

const bench = defineModel({
  type: 'Bench',
  title: 'Bench',
  description: 'A place to sit.',
  follows: 'Town furniture register 2.1',
  namespace: 'https://example.org/furniture/',
  attributes: {
    seats: property('How many it seats.', z.int()),
    colour: property('Its colour.', z.enum(['red', 'green'])),
  },
  required: ['seats'],
});

describe('defineModel', () => {
  it('gives the type of a key-values entity', () => {
    expectTypeOf<KeyValues<typeof bench>>().toExtend<{
      id: string;
      seats: number;
      colour?: 'red' | 'green' | undefined;
    }>();
    expectTypeOf<AirQualityObserved['dateObserved']>().toEqualTypeOf<string>();
    expectTypeOf<AirQualityObserved['pm10']>().toEqualTypeOf<number | undefined>();
  });

  it('gives a model that entities can be checked against', () => {
    const entity = { id: 'urn:ngsi-ld:Bench:1', type: 'Bench', colour: 'Red' };
    const findings = validateEntity(entity, {
      source: 'b',
      models: [bench],
      record: 3,
      locate: () => ({ line: 7, column: 2 }),
    });
    expect(findings.map(({ rule, location, fix }) => [rule, location, fix?.replacement])).toEqual([
      ['data/value-not-allowed', { source: 'b', line: 7, column: 2, pointer: '/colour', record: 3 }, '"red"'],
      ['data/attribute-missing', { source: 'b', line: 7, column: 2, pointer: '', record: 3 }, undefined],
    ]);
  });

  it.each([
    ['a required attribute that is not among the attributes', { required: ['legs' as 'seats'] }],
    [
      'a unit that is no code',
      { attributes: { ...bench.attributes, width: quantity('How wide it is.', z.number(), ['cm']) } },
    ],
    ['a name that NGSI-LD reserves', { attributes: { ...bench.attributes, type: bench.attributes.seats } }],
  ])('refuses %s', (_, change) => {
    expect(() => defineModel({ ...bench, namespace: 'https://example.org/', ...change })).toThrow(
      expect.objectContaining({ name: 'DataModelsError', code: 'model-invalid' }),
    );
  });

  it('is for own models: a checker of values without a way to read records is refused, not passed over', () => {
    const model = { ...bench, checkValues: (() => []) as unknown as NonNullable<Model['checkValues']> };
    expect(() => validateEntity({ id: 'urn:x:1', type: 'Bench' }, { source: 'f', models: [model] })).toThrow(
      expect.objectContaining({ name: 'DataModelsError', code: 'model-invalid' }),
    );
  });
});

const folders = {
  AirQualityObserved: 'dataModel.Environment',
  TrafficFlowObserved: 'dataModel.Transportation',
} as const;

describe.skipIf(!hasCorpus)('our models against the published ones', () => {
  it.each(Object.entries(folders))('%s has the attributes, kinds and required list of the schema', (type, folder) => {
    const model = models.find((one) => one.type === type);
    const schema = JSON.parse(corpusFile('smart-data-models', folder, type, 'schema.json')) as {
      required: string[];
      allOf: { properties?: Record<string, { description?: string }> }[];
    };
    expect([...(model?.required ?? []), 'id', 'type'].sort()).toEqual([...schema.required].sort());
    for (const [name, { description }] of schema.allOf.flatMap(({ properties = {} }) => Object.entries(properties))) {
      if (name === 'type') continue;
      const kind = /^(Property|GeoProperty|Relationship)\./.exec(description ?? '')?.[1] as AttributeKind | undefined;
      expect([name, model?.attributes[name] !== undefined], name).toEqual([name, true]);
      if (kind) expect([name, model?.attributes[name]?.kind]).toEqual([name, kind]);
    }
  });

  it.each([...Object.entries(folders), ['OffStreetParking', 'dataModel.Parking']])(
    '%s has the IRIs of the published context',
    (type, folder) => {
      const model = models.find((one) => one.type === type);
      const context = (
        JSON.parse(corpusFile('smart-data-models', folder, 'context.jsonld')) as {
          '@context': Record<string, string | { '@id': string }>;
        }
      )['@context'];
      const iriOf = (term: string): string | undefined => {
        const entry = context[term];
        return typeof entry === 'object' ? entry['@id'] : entry;
      };
      expect(iriOf(type)).toBe(model?.iri);
      const different = Object.entries(model?.attributes ?? {})
        .filter(([name, { iri }]) => iriOf(name) !== undefined && iriOf(name) !== iri)
        .map(([name, { iri }]) => `${name}: ${iriOf(name)}, ours ${iri}`);
      expect(different).toEqual([]);
    },
  );
});
