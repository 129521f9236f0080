/** Requests to create an entity, and what a broker answers: by the clause, whatever this package says of them. */

type Members = Readonly<Record<string, unknown>>;

/** Name, clause, what is added to a whole entity, and the rule that says what is wrong. */
export type WrongRequest = readonly [name: string, clause: string, members: Members, rule: string];

const vehicle = { id: 'urn:ngsi-ld:Vehicle:A4567', type: 'Vehicle', '@context': 'https://example.org/context.jsonld' };

/** An entity with more members, or other ones in their place. */
export function request(members: Members): Members {
  return { ...vehicle, ...members };
}

const property = (members: Members): Members => ({ speed: { type: 'Property', value: 1, ...members } });
const relationship = (members: Members): Members => ({
  isParked: { type: 'Relationship', object: 'urn:ngsi-ld:OffStreetParking:1', ...members },
});
const language = (languageMap: unknown, members: Members = {}): Members => ({
  brandName: { type: 'LanguageProperty', languageMap, ...members },
});
const place = (value: unknown): Members => ({ location: { type: 'GeoProperty', value } });
const json = (members: Members): Members => ({ tickets: { type: 'JsonProperty', json: { a: 1 }, ...members } });
const nullUri = 'urn:ngsi-ld:null';

/** Characters of an identifier that cannot be seen, or that no IRI has, by what Unicode calls them. */
const hidden: Readonly<Record<string, number>> = {
  'right-to-left override': 0x202e,
  'zero width space': 0x200b,
  'byte order mark': 0xfeff,
  'line separator': 0x2028,
  'no-break space': 0xa0,
  'less-than sign': 0x3c,
  'variation selector': 0xfe0f,
  'supplementary variation selector': 0xe0100,
  noncharacter: 0xfdd0,
  'noncharacter at the end of a plane': 0xfffe,
  'hangul choseong filler': 0x115f,
  'hangul filler': 0x3164,
  'halfwidth hangul filler': 0xffa0,
  'braille pattern blank': 0x2800,
};

export const wrongRequests: readonly WrongRequest[] = [
  ['a Property without a value', '4.5.2', { name: { type: 'Property' } }, 'ngsi-ld/attribute-value-missing'],
  ['a Relationship without an object', '4.5.3', { owner: { type: 'Relationship' } }, 'ngsi-ld/attribute-value-missing'],
  ['a Property with the value null', '4.5.2', property({ value: null }), 'ngsi-ld/attribute-value-missing'],
  [
    'a LanguageProperty without a map',
    '4.5.18',
    { brandName: { type: 'LanguageProperty' } },
    'ngsi-ld/attribute-value-missing',
  ],
  ['observedAt that is no date', '4.8', property({ observedAt: 'not-a-date' }), 'ngsi-ld/observed-at-not-utc'],
  [
    'observedAt with an offset',
    '4.6.3',
    property({ observedAt: '2026-08-10T12:00:00+02:00' }),
    'ngsi-ld/observed-at-not-utc',
  ],
  [
    'observedAt that is an attribute',
    '4.8',
    property({ observedAt: { type: 'Property', value: '2026-08-10T12:00:00Z' } }),
    'ngsi-ld/observed-at-not-utc',
  ],
  [
    'observedAt on a day that is none',
    '4.6.3',
    property({ observedAt: '2023-02-31T12:00:00Z' }),
    'ngsi-ld/observed-at-not-utc',
  ],
  ['a level of a scope that begins with a digit', '4.18', { scope: '9bad' }, 'ngsi-ld/scope-malformed'],
  ['a scope with an empty level', '4.18', { scope: '/a//b' }, 'ngsi-ld/scope-malformed'],
  ['a scope with a hyphen', '4.18', { scope: 'a-b' }, 'ngsi-ld/scope-malformed'],
  ['the scope of a deletion', '4.18', { scope: nullUri }, 'ngsi-ld/null-outside-patch'],
  ['one bad scope among good ones', '4.18', { scope: ['/ok', '9bad'] }, 'ngsi-ld/scope-malformed'],
  ['an attribute called datasetId', '4.5.1', { datasetId: { type: 'Property', value: 1 } }, 'ngsi-ld/name-reserved'],
  ['an attribute called instanceId', '4.5.1', { instanceId: { type: 'Property', value: 1 } }, 'ngsi-ld/name-reserved'],
  [
    'an attribute called observedAt',
    '4.5.1',
    { observedAt: { type: 'Property', value: '2026-01-01T00:00:00Z' } },
    'ngsi-ld/name-reserved',
  ],
  [
    'a context inside an attribute',
    '5.5.7',
    property({ '@context': { speed: 'https://example.org/speed' } }),
    'ngsi-ld/context-embedded',
  ],
  ...Object.entries(hidden).map(
    ([name, code]): WrongRequest => [
      `an identifier with a ${name}`,
      '4.5.1',
      { id: `urn:ngsi-ld:Vehicle:A${String.fromCodePoint(code)}B` },
      'data/id-not-uri',
    ],
  ),
  [
    'a target in a list that is no URI',
    '4.5.22',
    { route: { type: 'ListRelationship', objectList: ['not a uri'] } },
    'ngsi-ld/relationship-not-uri',
  ],
  [
    'a ListProperty with a value',
    '4.5.21',
    { depths: { type: 'ListProperty', valueList: [1.2], value: 3 } },
    'ngsi-ld/member-misplaced',
  ],
  ['a JsonProperty with a unit', '4.5.24', json({ unitCode: 'MTR' }), 'ngsi-ld/member-misplaced'],
  ['a JsonProperty with a value', '4.5.24', json({ value: 1 }), 'ngsi-ld/member-misplaced'],
  ['a JsonProperty that is a number', '4.5.24', json({ json: 5 }), 'ngsi-ld/json-malformed'],
  ['a Property with an object', '4.5.2', property({ object: 'urn:ngsi-ld:Other:1' }), 'ngsi-ld/member-misplaced'],
  [
    'a Property with a map of languages',
    '4.5.2',
    property({ languageMap: { en: 'hello' } }),
    'ngsi-ld/member-misplaced',
  ],
  ['a Property with a list of values', '4.5.2', property({ valueList: [1, 2] }), 'ngsi-ld/member-misplaced'],
  ['a Property with a previous value', '4.5.2', property({ previousValue: 0 }), 'ngsi-ld/member-output-only'],
  ['a seal on an attribute that is no proof', '4.5.2', property({ entityIdSealed: true }), 'ngsi-ld/member-misplaced'],
  [
    'a proof that is a text',
    '4.5.2',
    { ngsildproof: { type: 'Property', value: 'a proof' } },
    'ngsi-ld/proof-malformed',
  ],
  [
    'a sealed type that is a number',
    '4.5.2',
    { ngsildproof: { type: 'Property', value: { type: 'DataIntegrityProof' }, entityTypeSealed: 42 } },
    'ngsi-ld/proof-malformed',
  ],
  ['a Relationship with a unit', '4.5.3', relationship({ unitCode: 'MTR' }), 'ngsi-ld/member-misplaced'],
  ['a Relationship with a value', '4.5.3', relationship({ value: 42 }), 'ngsi-ld/member-misplaced'],
  [
    'a Relationship with a map of languages',
    '4.5.3',
    relationship({ languageMap: { en: 'hello' } }),
    'ngsi-ld/member-misplaced',
  ],
  [
    'a Relationship with a previous object',
    '4.5.3',
    relationship({ previousObject: 'urn:ngsi-ld:Other:0' }),
    'ngsi-ld/member-output-only',
  ],
  [
    'two default instances',
    '4.5.5',
    {
      speed: [
        { type: 'Property', value: 55 },
        { type: 'Property', value: 11, datasetId: '@none' },
      ],
    },
    'ngsi-ld/default-instance-repeated',
  ],
  [
    'one datasetId twice',
    '4.5.5',
    { speed: [1, 2].map((value) => ({ type: 'Property', value, datasetId: 'urn:ngsi-ld:Dataset:a' })) },
    'ngsi-ld/dataset-id-repeated',
  ],
  ['a name with a blank', '4.6.2', { 'my attr': { type: 'Property', value: 1 } }, 'ngsi-ld/name-malformed'],
  ['a type that begins with a digit', '4.6.2', { type: '9Vehicle', ...property({}) }, 'ngsi-ld/name-malformed'],
  [
    'a GeometryCollection',
    '4.6.3',
    place({ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [17, 48] }] }),
    'ngsi-ld/geometry-collection',
  ],
  [
    'a latitude beyond the pole',
    '4.7.2',
    place({ type: 'Point', coordinates: [0, 999] }),
    'geojson/position-out-of-range',
  ],
  ['a text that is no geometry', '4.7.2', place('not a geometry'), 'geojson/geometry-type-unknown'],
  [
    'a location that is a Property',
    '4.7.1',
    { location: { type: 'Property', value: 7 } },
    'ngsi-ld/geo-attribute-not-geo',
  ],
  ['the deletion of a text in a language', '4.6.5', language({ '@none': nullUri }), 'ngsi-ld/null-outside-patch'],
  ['a number as a text in a language', '4.6.5', language({ en: 5 }), 'ngsi-ld/language-value-malformed'],
  ['a number among texts in a language', '5.2.32', language({ en: ['a', 5] }), 'ngsi-ld/language-value-malformed'],
  ['an empty language', '4.5.18', language({ '': 'x' }), 'ngsi-ld/language-tag-malformed'],
  [
    'texts in languages of another type',
    '5.2.32',
    language({ en: 'x' }, { valueType: 'xsd:string' }),
    'ngsi-ld/value-type-wrong',
  ],
  ['the deletion of a Property', '5.2.1', property({ value: nullUri }), 'ngsi-ld/null-outside-patch'],
  ['the deletion of a Relationship', '5.2.1', relationship({ object: nullUri }), 'ngsi-ld/null-outside-patch'],
  [
    'the deletion of an attribute of an attribute',
    '5.2.1',
    property({ sub: { type: 'Property', value: nullUri } }),
    'ngsi-ld/null-outside-patch',
  ],
  ['the name of a deletion', '5.5.4', { id: nullUri }, 'ngsi-ld/null-outside-patch'],
  ['a deletion inside a value', '5.5.4', property({ value: { country: nullUri } }), 'ngsi-ld/null-outside-patch'],
  [
    'a deletion deep inside a value',
    '5.5.4',
    property({ value: { geo: { country: nullUri } } }),
    'ngsi-ld/null-outside-patch',
  ],
  [
    'a context for a single term',
    '5.5.7',
    { '@context': [{ Vehicle: { '@id': 'https://example.org/Vehicle', '@context': {} } }] },
    'ngsi-ld/context-scoped',
  ],
  ['id beside @id', '4.4', { '@id': 'urn:ngsi-ld:Vehicle:A4567' }, 'ngsi-ld/keyword-repeated'],
  ['type beside @type', '4.4', { '@type': 'Vehicle' }, 'ngsi-ld/keyword-repeated'],
  ['an empty list of types', '4.16', { type: [] }, 'data/type-missing'],
  ['an empty type among others', '4.16', { type: ['Vehicle', ''] }, 'ngsi-ld/type-malformed'],
  ['an empty identifier', '4.5.1', { id: '' }, 'data/id-missing'],
];

/** Name, clause and members. */
export const rightRequests: readonly (readonly [name: string, clause: string, members: Members])[] = [
  [
    'JSON-LD keywords',
    '4.4',
    { id: undefined, type: undefined, '@id': 'urn:ngsi-ld:Vehicle:A4567', '@type': 'Vehicle', ...property({}) },
  ],
  [
    'a core term that a context redefines, to no effect',
    '4.4',
    {
      ...property({}),
      '@context': [{ Property: 'https://example.org/Property' }, 'https://example.org/context.jsonld'],
    },
  ],
  ['the example of a scope', '4.18', { scope: '/Madrid/Gardens/ParqueNorte' }],
  ['letters of all languages in an IRI', '4.5.1', relationship({ object: 'urn:ngsi-ld:Ciudad:París' })],
  [
    'targets in a list, bare and as objects',
    '4.5.22',
    { route: { type: 'ListRelationship', objectList: ['urn:ngsi-ld:Road:1', { object: 'urn:ngsi-ld:Road:2' }] } },
  ],
  ['a JsonProperty without its type', '4.5.24', { tickets: { json: { speed: 3, brandName: 'x', type: 'raw' } } }],
  ['a type of value', '4.5.2', property({ valueType: 'xsd:double' })],
  [
    'a whole entity in the concise representation',
    '4.5.2.3',
    {
      speed: 55,
      location: { type: 'Point', coordinates: [8, 49] },
      area: { value: { type: 'Point', coordinates: [1, 2] } },
      brandName: { value: 'Volvo', observedAt: '2026-01-01T00:00:00Z' },
      isParked: { object: 'urn:ngsi-ld:OffStreetParking:1' },
    },
  ],
  [
    'a proof with its seals',
    '4.5.2',
    {
      ...property({}),
      ngsildproof: {
        type: 'Property',
        entityIdSealed: 'urn:ngsi-ld:Vehicle:A4567',
        entityTypeSealed: 'Vehicle',
        value: { type: 'DataIntegrityProof' },
      },
    },
  ],
  ['a type of target', '4.5.23', relationship({ objectType: 'OffStreetParking' })],
  [
    'a default instance that says so',
    '4.5.5',
    {
      speed: [
        { type: 'Property', value: 55, datasetId: '@none' },
        { type: 'Property', value: 11, datasetId: 'urn:ngsi-ld:Dataset:gps' },
      ],
    },
  ],
  ['letters of all languages in names', '4.6.2', { type: 'Škola', výška_1: { type: 'Property', value: 7 } }],
  ['a point', '4.6.3', place({ type: 'Point', coordinates: [17.1, 48.7] })],
  ['a geometry as text', '4.7.2', place('{"type": "Point", "coordinates": [17.1, 48.7]}')],
  ['characters of scripts in a value', '4.6.4', property({ value: '<script>alert(\'x\')</script> "q" = ; ( )' })],
  [
    'texts, lists of texts, and text in no language',
    '4.6.5',
    language({ sk: 'škola', en: ['school', 'academy'], '@none': 'default' }),
  ],
  [
    'texts in languages of their type',
    '5.2.32',
    language({ en: 'hello', sk: ['ahoj', 'servus'] }, { valueType: 'langString' }),
  ],
  ['no context at all', '5.5.5', { '@context': undefined, temperature: { type: 'Property', value: 21 } }],
];
