/** Each kind of attribute as the clauses of ETSI GS CIM 009 write it in each representation. */
import { convert, type TargetRepresentation } from '@ds4sscc/data-models/convert';
import { describe, expect, it } from 'vitest';

const at = '2022-08-09T18:25:02Z';
const point = { type: 'Point', coordinates: [13.3986, 52.5547] };
const stops = ['urn:ngsi-ld:BusStop:0101', 'urn:ngsi-ld:BusStop:0102'];
const gps = 'urn:ngsi-ld:datasetId:001';

/** Normalized, concise, key-values (clause 4.5.4), temporal values (clause 4.5.9); the clause of the kind. */
const kinds: readonly (readonly [string, string, unknown, unknown, unknown, unknown])[] = [
  [
    'Property',
    '4.5.2',
    { type: 'Property', value: 'Joe Bloggs' },
    'Joe Bloggs',
    'Joe Bloggs',
    { type: 'Property', values: [['Joe Bloggs', at]] },
  ],
  [
    'GeoProperty',
    '4.5.2',
    { type: 'GeoProperty', value: point },
    point,
    point,
    { type: 'GeoProperty', values: [[point, at]] },
  ],
  [
    'Relationship',
    '4.5.3',
    { type: 'Relationship', object: 'urn:ngsi-ld:Device:31415' },
    { object: 'urn:ngsi-ld:Device:31415' },
    'urn:ngsi-ld:Device:31415',
    { type: 'Relationship', objects: [['urn:ngsi-ld:Device:31415', at]] },
  ],
  [
    'Relationship with several targets',
    '4.5.3',
    { type: 'Relationship', object: stops },
    { object: stops },
    stops,
    { type: 'Relationship', objects: [[stops, at]] },
  ],
  [
    'LanguageProperty',
    '4.5.18',
    { type: 'LanguageProperty', languageMap: { en: 'yes', fr: 'oui' } },
    { languageMap: { en: 'yes', fr: 'oui' } },
    { languageMap: { en: 'yes', fr: 'oui' } },
    { type: 'LanguageProperty', languageMaps: [[{ languageMap: { en: 'yes', fr: 'oui' } }, at]] },
  ],
  [
    'VocabProperty',
    '4.5.20',
    { type: 'VocabProperty', vocab: 'Male' },
    { vocab: 'Male' },
    { vocab: 'Male' },
    { type: 'VocabProperty', vocabs: [[{ vocab: 'Male' }, at]] },
  ],
  [
    'ListProperty',
    '4.5.21',
    { type: 'ListProperty', valueList: ['First', 'Second'] },
    { valueList: ['First', 'Second'] },
    ['First', 'Second'],
    { type: 'ListProperty', valueLists: [[['First', 'Second'], at]] },
  ],
  [
    'ListRelationship',
    '4.5.22',
    { type: 'ListRelationship', objectList: stops.map((object) => ({ object })) },
    { objectList: stops },
    stops,
    { type: 'ListRelationship', objectLists: [[stops, at]] },
  ],
  [
    'JsonProperty',
    '4.5.24',
    { type: 'JsonProperty', json: { id: '85a6', value: 'Overstay' } },
    { json: { id: '85a6', value: 'Overstay' } },
    { json: { id: '85a6', value: 'Overstay' } },
    { type: 'JsonProperty', jsons: [[{ json: { id: '85a6', value: 'Overstay' } }, at]] },
  ],
];

function attribute(value: unknown, to: TargetRepresentation): unknown {
  const { entity } = convert({ id: 'urn:ngsi-ld:Thing:1', type: 'Thing', a: value }, { to, from: 'normalized' });
  return (entity as { a?: unknown }).a;
}

describe.each(kinds)('a %s (clause %s)', (_kind, _clause, normalized, concise, keyValues, values) => {
  it('is written as the standard has it in each representation', () => {
    expect(attribute(normalized, 'normalized')).toEqual(normalized);
    expect(attribute(normalized, 'concise')).toEqual(concise);
    expect(attribute(normalized, 'key-values')).toEqual(keyValues);
    expect(attribute({ ...(normalized as object), observedAt: at }, 'temporal-values')).toEqual(values);
  });

  it('is read as such from concise and temporal values', () => {
    expect(attribute(concise, 'normalized')).toEqual(normalized);
    expect(attribute(values, 'normalized')).toEqual({ ...(normalized as object), observedAt: at });
  });

  it('keeps what is said of it in concise', () => {
    const said = { observedAt: at, accuracy: { type: 'Property', value: 0.9 } };
    const short = attribute({ ...(normalized as object), ...said }, 'concise') as Record<string, unknown>;
    expect(short).toMatchObject({ observedAt: at, accuracy: 0.9 });
    expect(Object.hasOwn(short, 'type')).toBe(false);
    expect(attribute(short, 'normalized')).toEqual({ ...(normalized as object), ...said });
  });

  it('stands in a dataset where there are several (clauses 4.5.4 and 4.5.5)', () => {
    const several = [normalized, { ...(normalized as object), datasetId: gps }];
    expect(attribute(several, 'key-values')).toEqual({ dataset: { '@none': keyValues, [gps]: keyValues } });
  });
});

describe('concise (clause 4.5.2.3)', () => {
  it.each<[string, unknown, unknown]>([
    [
      'a value with a "type", which alone would be read as normalized',
      { type: 'Property', value: { type: 'PostalAddress' } },
      { value: { type: 'PostalAddress' } },
    ],
    ['a geometry that is a plain value', { type: 'Property', value: point }, { type: 'Property', value: point }],
    [
      'an attribute without a value',
      { type: 'Relationship', observedAt: at },
      { type: 'Relationship', observedAt: at },
    ],
    [
      'instances, which are objects',
      [
        { type: 'Property', value: 1 },
        { type: 'Property', value: 2, datasetId: gps },
      ],
      [{ value: 1 }, { value: 2, datasetId: gps }],
    ],
  ])('keeps apart %s', (_, normalized, concise) => {
    expect(attribute(normalized, 'concise')).toEqual(concise);
    expect(attribute(concise, 'normalized')).toEqual(normalized);
  });
});

describe('NGSIv2', () => {
  it.each<[string, unknown, unknown]>([
    ['text', { type: 'Property', value: 'a' }, { type: 'Text', value: 'a' }],
    [
      'a number with its unit',
      { type: 'Property', value: 1, unitCode: 'CEL' },
      { type: 'Number', value: 1, metadata: { unitCode: { type: 'Text', value: 'CEL' } } },
    ],
    [
      'an instant of observation',
      { type: 'Property', value: true, observedAt: at },
      { type: 'Boolean', value: true, metadata: { TimeInstant: { type: 'DateTime', value: at } } },
    ],
    [
      'a date and time',
      { type: 'Property', value: { '@type': 'DateTime', '@value': at } },
      { type: 'DateTime', value: at },
    ],
    ['a geometry', { type: 'GeoProperty', value: point }, { type: 'geo:json', value: point }],
    ['a structure', { type: 'Property', value: [1] }, { type: 'StructuredValue', value: [1] }],
    ['nothing', { type: 'Property', value: null }, { type: 'None', value: null }],
    ['a relationship', { type: 'Relationship', object: stops[0] }, { type: 'Relationship', value: stops[0] }],
  ])('has %s both ways', (_, normalized, v2) => {
    expect(attribute(normalized, 'ngsi-v2')).toEqual(v2);
    const { entity } = convert({ id: 'thing-1', type: 'Thing', a: v2 }, { to: 'normalized' });
    expect((entity as { a: unknown }).a).toEqual(normalized);
  });

  it('gives latitude first in a geo:point', () => {
    const { entity } = convert(
      { id: 'thing-1', type: 'Thing', a: { type: 'geo:point', value: '52.5547, 13.3986' } },
      { to: 'concise' },
    );
    expect((entity as { a: unknown }).a).toEqual(point);
  });
});
