import { models } from '@ds4sscc/data-models';
import {
  type Capability,
  collectTemporal,
  convert,
  createConverter,
  createTemporalCollector,
  detectRepresentation,
  type RecordRepresentation,
  representations,
  toKeyValues,
} from '@ds4sscc/data-models/convert';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizedEntity } from './entity-arbitraries.js';

const parkingModel = models.filter(({ type }) => type === 'OffStreetParking');
const targets = representations.map(({ name }) => name);
const readable: readonly (RecordRepresentation | undefined)[] = [
  undefined,
  'normalized',
  'concise',
  'key-values',
  'temporal',
  'temporal-values',
  'aggregated',
  'geojson',
  'geojson-collection',
  'ngsi-v2',
  'ngsi-v2-key-values',
];

const names = [
  'id',
  'type',
  'value',
  'values',
  'object',
  'languageMap',
  'json',
  'dataset',
  'metadata',
  'datasetId',
  'avg',
  'scope',
  'geometry',
  'properties',
  'features',
  'coordinates',
  'observedAt',
  'a',
  '__proto__',
  '@value',
  '@type',
];
const words = [
  'Property',
  'Relationship',
  'GeoProperty',
  'ListRelationship',
  'Feature',
  'FeatureCollection',
  'Point',
  'DateTime',
  'geo:point',
  '1,2',
  '2026-03-01T08:00:00Z',
  'urn:ngsi-ld:null',
];

const anyJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.constantFrom(...words), fc.constantFrom<unknown>(null, true, 1, '', -0.5), fc.string()),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...names), tie('value')), { selector: ([name]) => name, maxLength: 4 })
      .map((entries) => Object.fromEntries(entries) as unknown),
  ),
})).value;

describe('conversions', () => {
  it('never throw, whatever they are given', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyJson, normalizedEntity),
        fc.constantFrom(...targets),
        fc.constantFrom(...readable),
        (record, to, from) => {
          const { entity, losses } = convert(record, { to, ...(from && { from }), models: parkingModel });
          expect(entity === undefined ? losses.length : 1).toBeGreaterThan(0);
          toKeyValues(record);
          detectRepresentation(record);
          collectTemporal([record, record], from ? { from } : {});
        },
      ),
      { numRuns: 2000, seed: 45 },
    );
  });

  it.each(targets)('to %s bear values and attributes nested 100,000 deep', (to) => {
    let value: unknown = 1;
    let attribute: Record<string, unknown> = { type: 'Property', value: 1 };
    for (let depth = 0; depth < 100_000; depth += 1) {
      value = depth % 2 ? [value] : { a: value };
      attribute = { type: 'Property', value: 1, a: attribute };
    }
    const deep = { id: 'urn:ngsi-ld:Vehicle:1', type: 'Vehicle', a: { type: 'Property', value }, b: attribute };
    const { entity, losses } = convert(deep, { to });
    const hold = JSON.stringify(losses).length;
    expect([typeof entity, hold < 5000]).toEqual(['object', true]);
    expect(typeof convert(entity, { to: 'concise' }).entity).toBe('object');
  });

  it('refuse options that name nothing', () => {
    const refused = (options: object): unknown => {
      try {
        return createConverter(options as never);
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(refused({ to: 'rdf' })).toBe('option-invalid');
    expect(refused({ to: 'toString' })).toBe('option-invalid');
    expect(refused({ to: 'concise', from: 'geojson-concise' })).toBe('option-invalid');
    expect(refused({ to: 'concise', at: 'yesterday' })).toBe('option-invalid');
  });

  it('give findings the place of their record', () => {
    const toKeyValues = createConverter({ to: 'key-values', source: 'bus.ndjson' });
    const record = { id: 'urn:ngsi-ld:Bus:1', type: 'Bus', speed: { type: 'Property', value: 1, unitCode: 'KMH' } };
    const [loss] = toKeyValues(record, { record: 7, locate: () => ({ line: 7, column: 20 }) }).losses;
    expect(loss?.location).toEqual({
      source: 'bus.ndjson',
      line: 7,
      column: 20,
      pointer: '/speed/unitCode',
      record: 7,
    });
  });
});

/** An entity that says one thing which some representations cannot carry. */
const says: Readonly<Record<Exclude<Capability, 'history'>, object>> = {
  value: { speed: { type: 'Property', value: 1 } },
  kind: { line: { type: 'Relationship', object: 'urn:ngsi-ld:Line:1' } },
  unitCode: { speed: { type: 'Property', value: 1, unitCode: 'KMH' } },
  observedAt: { speed: { type: 'Property', value: 1, observedAt: '2026-03-01T08:00:00Z' } },
  'sub-attributes': { speed: { type: 'Property', value: 1, accuracy: { type: 'Property', value: 0.9 } } },
  datasets: {
    speed: [
      { type: 'Property', value: 1 },
      { type: 'Property', value: 2, datasetId: 'urn:ngsi-ld:Dataset:gps' },
    ],
  },
  languages: { name: { type: 'LanguageProperty', languageMap: { nl: 'Markt', en: 'Market' } } },
  scope: { scope: '/line/4' },
  types: { type: ['Vehicle', 'Bus'] },
  context: { '@context': 'https://example.org/context.jsonld' },
};

describe('what a representation carries', () => {
  const cells = representations.flatMap(({ name, carries }) =>
    (Object.keys(says) as (keyof typeof says)[]).map(
      (capability) => [name, capability, carries.has(capability)] as const,
    ),
  );

  it.each(cells)('%s, %s: %s', (to, capability, carried) => {
    const said = says[capability] as Record<string, unknown>;
    const observed = to === 'temporal-values' ? withInstants(said) : said;
    const { entity, losses } = convert(
      { id: 'urn:ngsi-ld:Vehicle:1', type: 'Vehicle', ...observed },
      { to, from: 'normalized' },
    );
    const lost = losses.filter(({ rule }) => rule !== 'convert/geometry-missing' && rule !== 'convert/instant-missing');
    expect(lost.length === 0).toBe(carried);
    expect(entity).toBeDefined();
  });

  it.each(representations.map(({ name, carries }) => [name, carries.has('history')] as const))(
    '%s, history: %s',
    (to, carried) => {
      const speed = [1, 2].map((value) => ({ type: 'Property', value, observedAt: `2026-03-01T08:00:0${value}Z` }));
      const { losses } = convert({ id: 'urn:ngsi-ld:Vehicle:1', type: 'Vehicle', speed }, { to });
      expect(losses.every(({ rule }) => rule !== 'convert/history-lost')).toBe(carried);
    },
  );
});

/** A list of values over time has no place for a value without an instant. */
function withInstants(attributes: Record<string, unknown>): Record<string, unknown> {
  const at = (one: unknown): unknown =>
    Array.isArray(one) && one.every((item) => typeof item === 'object')
      ? one.map(at)
      : typeof one === 'object' && one !== null && !Array.isArray(one)
        ? { observedAt: '2026-03-01T08:00:00Z', ...one }
        : one;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, at(value)]));
}

describe('a model', () => {
  const parking = {
    id: 'urn:ngsi-ld:OffStreetParking:1',
    type: 'OffStreetParking',
    location: { type: 'Point', coordinates: [4, 51] },
    refParkingSpot: ['urn:ngsi-ld:ParkingSpot:1'],
    averageSpotWidth: 2.4,
    name: 'Market',
  };
  const normalized = {
    id: 'urn:ngsi-ld:OffStreetParking:1',
    type: 'OffStreetParking',
    location: { type: 'GeoProperty', value: { type: 'Point', coordinates: [4, 51] } },
    refParkingSpot: { type: 'Relationship', object: ['urn:ngsi-ld:ParkingSpot:1'] },
    averageSpotWidth: { type: 'Property', value: 2.4, unitCode: 'MTR' },
    name: { type: 'Property', value: 'Market' },
  };

  it('gives key-values their kinds and units back', () => {
    expect(convert(parking, { to: 'normalized', models })).toEqual({ entity: normalized, losses: [] });
    expect(convert(normalized, { to: 'key-values', models })).toEqual({ entity: parking, losses: [] });
    expect(convert(parking, { to: 'normalized', models, from: 'ngsi-v2-key-values' }).entity).toEqual(normalized);
  });

  it('does not overrule what the record states', () => {
    const stated = { ...normalized, averageSpotWidth: { type: 'Property', value: 240, unitCode: 'CMT' } };
    expect(convert(stated, { to: 'normalized', models }).entity).toEqual(stated);
    expect(convert(stated, { to: 'key-values', models }).losses.map(({ rule }) => rule)).toEqual(['convert/unit-lost']);
  });
});

describe('a temporal evolution', () => {
  const speed = (value: unknown, observedAt: string): object => ({ type: 'Property', value, observedAt });
  const evolution = {
    id: 'urn:ngsi-ld:Vehicle:1',
    type: 'Vehicle',
    scope: [
      { type: 'Property', value: '/a', observedAt: '2026-03-01T08:00:00Z' },
      { type: 'Property', value: '/b', observedAt: '2026-03-01T10:00:00Z' },
    ],
    speed: [
      speed(3, '2026-03-01T09:00:00.0005Z'),
      speed(2, '2026-03-01T09:00:00.0001Z'),
      speed(1, '2026-03-01T09:30:00+01:00'),
      { ...speed(9, '2026-03-01T09:00:00Z'), datasetId: 'urn:ngsi-ld:Dataset:gps' },
      { type: 'Property', value: 'urn:ngsi-ld:null', deletedAt: '2026-03-01T11:00:00Z' },
    ],
  };
  const at = (instant: string | undefined): unknown =>
    convert(evolution, { to: 'key-values', ...(instant !== undefined && { at: instant }) }).entity;
  const base = { id: 'urn:ngsi-ld:Vehicle:1', type: 'Vehicle' };
  const gps = 'urn:ngsi-ld:Dataset:gps';

  it.each<[string | undefined, object]>([
    ['2026-03-01T07:59:59Z', base],
    ['2026-03-01T08:00:00Z', { ...base, scope: '/a' }],
    ['2026-03-01T08:30:00Z', { ...base, scope: '/a', speed: 1 }],
    ['2026-03-01T09:00:00.0003Z', { ...base, scope: '/a', speed: { dataset: { '@none': 2, [gps]: 9 } } }],
    ['2026-03-01T11:00:00+01:00', { ...base, scope: '/b', speed: { dataset: { '@none': 3, [gps]: 9 } } }],
    [undefined, { ...base, scope: '/b', speed: { dataset: { [gps]: 9 } } }],
  ])('is at %s what it was then', (instant, expected) => {
    expect(at(instant)).toEqual(expected);
  });

  it('is collected from entities as they were at one instant after another', () => {
    const states = [
      { ...base, speed: { value: 1, observedAt: '2026-03-01T08:00:00Z' }, name: 'A' },
      { ...base, speed: { value: 2, observedAt: '2026-03-01T09:00:00Z' } },
      { ...base, speed: { value: 2, observedAt: '2026-03-01T09:00:00Z' } },
      { ...base, id: 'urn:ngsi-ld:Vehicle:2', speed: { value: 5, observedAt: '2026-03-01T09:00:00Z' } },
    ];
    const { entities, losses } = collectTemporal(states, { to: 'temporal-values' });
    const values = (pairs: unknown): object => ({ speed: { type: 'Property', values: pairs } });
    expect(entities).toEqual([
      {
        ...base,
        ...values([
          [1, '2026-03-01T08:00:00Z'],
          [2, '2026-03-01T09:00:00Z'],
        ]),
      },
      { ...base, id: 'urn:ngsi-ld:Vehicle:2', ...values([[5, '2026-03-01T09:00:00Z']]) },
    ]);
    expect(losses.map(({ rule, location }) => `${rule} ${location.pointer}`)).toEqual([
      'convert/instant-missing /name',
    ]);
  });

  it('is collected of entities that have an identifier', () => {
    const { entities, losses } = collectTemporal([{ type: 'Vehicle' }, 'x']);
    expect([entities, losses.map(({ rule }) => rule)]).toEqual([[], ['convert/not-an-entity']]);
  });

  it('can be collected in any order of calls and asked for twice', () => {
    const collector = createTemporalCollector();
    collector.add({ ...base, speed: { value: 1, observedAt: '2026-03-01T08:00:00Z' } });
    expect(collector.result()).toEqual(collector.result());
    expect(collector.result().entities).toEqual([{ ...base, speed: [speed(1, '2026-03-01T08:00:00Z')] }]);
  });
});

describe('a mixed entity', () => {
  it('is read attribute by attribute, with what stands beside each value', () => {
    const mixed = {
      id: 'urn:ngsi-ld:Flood:1',
      type: 'Flood',
      level: { type: 'Property', value: 1.9, unitCode: 'MTR' },
      seenAt: { type: 'DateTime', value: '2026-03-01T08:00:00Z', observedAt: '2026-03-01T08:00:01Z' },
      station: { type: 'string', value: 'F13', accuracy: { type: 'Property', value: 1 } },
      depth: { value: 2 },
      name: 'Bridge',
    };
    const { entity, losses } = convert(mixed, { to: 'normalized' });
    expect(entity).toEqual({
      ...mixed,
      seenAt: {
        type: 'Property',
        value: { '@type': 'DateTime', '@value': '2026-03-01T08:00:00Z' },
        observedAt: '2026-03-01T08:00:01Z',
      },
      station: { type: 'Property', value: 'F13', accuracy: { type: 'Property', value: 1 } },
      depth: { type: 'Property', value: 2 },
      name: { type: 'Property', value: 'Bridge' },
    });
    expect(losses.map(({ rule, location: { pointer } }) => `${rule} ${pointer}`)).toEqual([
      'convert/attribute-type-lost /station/type',
    ]);
  });
});

describe('features', () => {
  it('give their geometry to an entity that has none', () => {
    const geometry = { type: 'Point', coordinates: [4, 51] };
    const feature = { type: 'Feature', id: 'urn:ngsi-ld:Bench:1', geometry, properties: { type: 'Bench', seats: 3 } };
    expect(convert(feature, { to: 'concise' })).toEqual({
      entity: { id: 'urn:ngsi-ld:Bench:1', type: 'Bench', seats: 3, location: geometry },
      losses: [],
    });
    expect(convert(feature, { to: 'normalized', geometryProperty: 'place' }).entity).toMatchObject({
      place: { type: 'GeoProperty', value: geometry },
    });
  });
});
