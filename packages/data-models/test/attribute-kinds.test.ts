import {
  type Concise,
  defineModel,
  geoProperty,
  jsonProperty,
  type KeyValues,
  languageProperty,
  listProperty,
  listRelationship,
  type Normalized,
  property,
  relationship,
  validateEntity,
  vocabProperty,
} from '@ds4sscc/data-models';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';

const point = z.looseObject({ type: z.literal('Point'), coordinates: z.array(z.number()) });

const line = defineModel({
  type: 'BusLine',
  title: 'Bus line',
  description: 'A line with its stops.',
  follows: 'Transport register 1.0',
  namespace: 'https://example.org/transport/',
  attributes: {
    number: property('Its number.', z.int()),
    depot: geoProperty('Where its buses stand at night.', point),
    operator: relationship('Who runs it.', z.string()),
    name: languageProperty('What people call it.'),
    mode: vocabProperty('What drives on it.', z.enum(['bus', 'trolley'])),
    extra: jsonProperty('What the operator adds.', z.looseObject({ version: z.int() })),
    headways: listProperty('Minutes between buses, hour by hour.', z.number()),
    stops: listRelationship('Its stops, one after the other.', z.string()),
  },
  required: ['number'],
});

const identity = { id: 'urn:ngsi-ld:BusLine:1', type: 'BusLine' };

// The forms of ETSI GS CIM 009, clauses 4.5.2 to 4.5.4 and 4.5.18 to 4.5.22.
const keyValues: KeyValues<typeof line> = {
  ...identity,
  number: 7,
  depot: { type: 'Point', coordinates: [4, 51] },
  operator: 'urn:ngsi-ld:Organisation:1',
  name: { languageMap: { nl: 'Lijn 7', en: ['Line 7', 'Seven'] } },
  mode: { vocab: 'bus' },
  extra: { json: { version: 2 } },
  headways: [10, 20],
  stops: ['urn:ngsi-ld:Stop:1', 'urn:ngsi-ld:Stop:2'],
};

const concise: Concise<typeof line> = {
  ...keyValues,
  number: { value: 7, observedAt: '2026-03-01T08:00:00Z' },
  operator: { object: 'urn:ngsi-ld:Organisation:1' },
  headways: { valueList: [10, 20] },
  stops: { objectList: [{ object: 'urn:ngsi-ld:Stop:1' }] },
};

const normalized: Normalized<typeof line> = {
  ...identity,
  '@context': 'https://example.org/transport/context.jsonld',
  number: { type: 'Property', value: 7 },
  depot: { type: 'GeoProperty', value: { type: 'Point', coordinates: [4, 51] } },
  operator: { type: 'Relationship', object: 'urn:ngsi-ld:Organisation:1' },
  name: { type: 'LanguageProperty', languageMap: { nl: 'Lijn 7' } },
  mode: { type: 'VocabProperty', vocab: 'bus' },
  extra: { type: 'JsonProperty', json: { version: 2 } },
  headways: { type: 'ListProperty', valueList: [10, 20] },
  stops: { type: 'ListRelationship', objectList: [{ object: 'urn:ngsi-ld:Stop:1' }] },
};

function faults(change: Record<string, unknown>, entity: object = normalized): string[] {
  return validateEntity({ ...entity, ...change }, { source: 'x', models: [line] }).map(
    ({ rule, location }) => `${rule} ${location.pointer}`,
  );
}

describe('a model with all eight kinds of attribute', () => {
  it('gives the type of each representation', () => {
    expectTypeOf(keyValues.mode).toEqualTypeOf<{ vocab: 'bus' | 'trolley' } | undefined>();
    expectTypeOf(keyValues.headways).toEqualTypeOf<number[] | undefined>();
    // @ts-expect-error: a LanguageProperty is no plain text.
    const wrong: KeyValues<typeof line> = { ...keyValues, name: 'Lijn 7' };
    // @ts-expect-error: the kind of an attribute is part of its type.
    const kind: Normalized<typeof line>['mode'] = { type: 'Property', vocab: 'bus' };
    expect([wrong, kind]).toHaveLength(2);
  });

  it.each([
    ['key-values', keyValues],
    ['concise', concise],
    ['normalized', normalized],
  ])('takes an entity with all of them as %s', (_, entity) => {
    expect(faults({}, entity)).toEqual([]);
  });

  it.each([
    ['a text that is no text', { name: { type: 'LanguageProperty', languageMap: { nl: 7 } } }, '/name/languageMap/nl'],
    ['a word of no list', { mode: { type: 'VocabProperty', vocab: 'tram' } }, '/mode/vocab'],
    ['JSON of another shape', { extra: { type: 'JsonProperty', json: { version: 'two' } } }, '/extra/json/version'],
    ['an item of another type', { headways: { type: 'ListProperty', valueList: [10, true] } }, '/headways/valueList/1'],
    [
      'a stop that is no URI',
      { stops: { type: 'ListRelationship', objectList: [{ object: 'Stop 1' }] } },
      '/stops/objectList/0/object',
    ],
    ['another kind', { mode: { type: 'Relationship', object: 'urn:ngsi-ld:Mode:bus' } }, '/mode/type'],
  ])('has %s found in a normalized entity', (_, change, place) => {
    expect(faults(change).map((fault) => fault.split(' ')[1])).toEqual([place]);
  });

  it.each([
    ['name', 'Lijn 7'],
    ['mode', 'bus'],
    ['extra', { version: 2 }],
  ])('wants %s as an object with its member, in key-values too', (name, value) => {
    expect(faults({ [name]: value }, keyValues)).toEqual([`data/attribute-kind-wrong /${name}`]);
  });

  it('tells the kind of a concise attribute by its member', () => {
    expect(faults({ operator: { value: 'urn:ngsi-ld:Organisation:1' } }, concise)).toEqual([
      'data/attribute-kind-wrong /operator',
    ]);
    expect(faults({ number: { object: 'urn:ngsi-ld:Number:7' } }, concise)).toEqual([
      'data/attribute-kind-wrong /number',
    ]);
  });
});
