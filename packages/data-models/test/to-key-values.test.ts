import { convert, toKeyValues } from '@ds4sscc/data-models/convert';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, ngsiV2Entity, normalizedEntity, temporalEntity } from './entity-arbitraries.js';

/** What stands at a JSON pointer (RFC 6901). */
function at(record: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      return Object.hasOwn(value as object, name) ? (value as Json)[name] : undefined;
    }, record);
}

/** The pointers of everything within a value that is neither an object nor a list. */
function leaves(value: unknown, pointer = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[pointer, value]];
  return Object.entries(value).flatMap(([name, one]) =>
    leaves(one, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

describe('toKeyValues', () => {
  it.each([
    ['a normalized entity', normalizedEntity],
    ['a concise entity', normalizedEntity.map((entity) => convert(entity, { to: 'concise' }).entity as Json)],
    ['a feature', normalizedEntity.map((entity) => convert(entity, { to: 'geojson' }).entity as Json)],
    ['an entity of NGSIv2', ngsiV2Entity],
    ['values over time', temporalEntity.map((entity) => convert(entity, { to: 'temporal-values' }).entity as Json)],
    ['a temporal evolution', temporalEntity],
  ])('tells where each value of %s stood', (_, entities) => {
    fc.assert(
      fc.property(entities, (entity) => {
        const { entity: keyValues, origin, furtherValues } = toKeyValues(entity);
        for (const [pointer, value] of leaves(keyValues)) expect(at(entity, origin(pointer))).toEqual(value);
        for (const further of furtherValues)
          for (const [pointer, value] of leaves(further.value))
            expect(at(entity, further.origin(pointer))).toEqual(value);
      }),
      { numRuns: 500, seed: 44 },
    );
  });

  it.each<[string, Json, Json]>([
    ['the object of a relationship', { a: { type: 'Relationship', object: 'urn:a:b' } }, { a: 'urn:a:b' }],
    [
      'the first text of a language map',
      { a: { type: 'LanguageProperty', languageMap: { nl: 'ja', en: 'yes' } } },
      { a: 'ja' },
    ],
    ['a word of a vocabulary', { a: { vocab: 'open' } }, { a: 'open' }],
    [
      'JSON',
      { a: { type: 'JsonProperty', json: { type: 'Property', value: 1 } } },
      { a: { type: 'Property', value: 1 } },
    ],
    ['a list', { a: { type: 'ListProperty', valueList: [1, 2] } }, { a: [1, 2] }],
    ['a list of targets', { a: { type: 'ListRelationship', objectList: [{ object: 'urn:a:b' }] } }, { a: ['urn:a:b'] }],
    [
      'the text of a typed value',
      { a: { type: 'Property', value: { '@type': 'DateTime', '@value': 'x' } } },
      { a: 'x' },
    ],
    [
      'the default instance',
      {
        a: [
          { type: 'Property', value: 1, datasetId: 'urn:d:1' },
          { type: 'Property', value: 2 },
        ],
      },
      { a: 2 },
    ],
    ['the default of several simplified values', { a: { dataset: { 'urn:d:1': 1, '@none': 2 } } }, { a: 2 }],
    [
      'the first value over time',
      {
        a: {
          type: 'Property',
          values: [
            [3, '2026-03-01T08:00:00Z'],
            [4, '2026-03-01T09:00:00Z'],
          ],
        },
      },
      { a: 3 },
    ],
    [
      'an attribute of a kind that does not exist',
      { a: { type: 'string', value: 'x' }, b: { type: 'Property', value: 1 } },
      { a: 'x', b: 1 },
    ],
    ['an attribute of NGSIv2', { a: { type: 'DateTime', value: 'x', metadata: {} } }, { a: 'x' }],
    [
      'what lies within a value as it is',
      { a: { type: 'Property', value: { b: { type: 'Property', value: 1 } } } },
      { a: { b: { type: 'Property', value: 1 } } },
    ],
  ])('takes out %s', (_, attributes, expected) => {
    expect(toKeyValues({ id: 'urn:a:1', type: 'T', ...attributes }).entity).toEqual({
      id: 'urn:a:1',
      type: 'T',
      ...expected,
    });
  });

  it('leaves out attributes without a value and names them', () => {
    const { entity, withoutValue } = toKeyValues({
      id: 'urn:a:1',
      type: 'T',
      a: { type: 'Relationship', Object: 'urn:a:b' },
      b: { type: 'Property', value: 1 },
    });
    expect([entity, withoutValue]).toEqual([{ id: 'urn:a:1', type: 'T', b: 1 }, ['a']]);
    const aggregated = toKeyValues({ id: 'urn:a:1', type: 'T', a: { type: 'Property', avg: [] } });
    expect([aggregated.entity, aggregated.withoutValue]).toEqual([{ id: 'urn:a:1', type: 'T' }, ['a']]);
  });

  it('gives the geometry of a feature to an entity that has no location of its own', () => {
    const geometry = { type: 'Point', coordinates: [4, 51] };
    const { entity, origin } = toKeyValues({
      type: 'Feature',
      id: 'urn:a:1',
      geometry,
      properties: { type: 'T', a: 1 },
    });
    expect(entity).toEqual({ id: 'urn:a:1', type: 'T', a: 1, location: geometry });
    expect([origin('/location/coordinates/0'), origin('/a'), origin('')]).toEqual([
      '/geometry/coordinates/0',
      '/properties/a',
      '/properties',
    ]);
  });

  it.each([null, 1, 'x', [], undefined])('takes nothing out of %j', (record) => {
    expect(toKeyValues(record).entity).toEqual({});
  });
});
