/** Entities of NGSI-LD for property tests: every kind, several sources, attributes of attributes, unusual names. */
import fc from 'fast-check';

export type Json = Record<string, unknown>;

const unusualNames = [
  'größe',
  '__proto__',
  'constructor',
  'a/b~c',
  'https://example.org/speed',
  'hasOwnProperty',
  'näme 2',
  '%',
  '名',
];

const attributeName: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('speed', 'name', 'location', 'refDevice', 'status', 'NO2', 'route') },
  { weight: 1, arbitrary: fc.constantFrom(...unusualNames) },
);

const uri: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('urn:ngsi-ld:Device:', 'https://example.org/id/'), fc.nat(99))
  .map(([base, number]) => `${base}${number}`);

const instant: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 40_000_000 })
  .map((minutes) => new Date(minutes * 60_000).toISOString());

const geometry: fc.Arbitrary<Json> = fc.oneof(
  position().map((coordinates) => ({ type: 'Point', coordinates })),
  fc.tuple(position(), position()).map((coordinates) => ({ type: 'LineString', coordinates })),
  position().map(([x, y]) => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y],
      ],
    ],
  })),
);

function position(): fc.Arbitrary<[number, number]> {
  return fc.tuple(fc.integer({ min: -170, max: 170 }), fc.integer({ min: -80, max: 80 }));
}

/** Values that a reader could take for something else are among them. */
const propertyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(fc.integer(), fc.constantFrom(0.5, -1e300, 1e-7)) },
  { weight: 3, arbitrary: fc.oneof(fc.string(), fc.constantFrom('', 'urn:ngsi-ld:null', '2026-03-01T08:00:00Z')) },
  fc.boolean(),
  uri,
  geometry,
  fc.array(fc.oneof(fc.integer(), fc.string(), uri), { maxLength: 3 }),
  instant.map((value) => ({ '@type': 'DateTime', '@value': value })),
  fc.dictionary(fc.constantFrom('street', 'town', 'type', '__proto__', 'unitCode'), fc.string(), { maxKeys: 3 }),
  fc.constantFrom<unknown>(
    { value: 1 },
    { json: 1 },
    { dataset: { '@none': 1 } },
    { type: 'Property', value: 1 },
    { type: 'Number', value: 1 },
    { object: 'urn:a:b', more: 1 },
    { languageMap: 'x' },
    { vocab: 'a' },
    [{ type: 'Property', value: 1 }],
    [{ value: 1 }, 2],
    [[]],
    { type: 'PostalAddress', street: 'a' },
  ),
);

/** One instance without its `datasetId`: its kind, its value, and what is said of it. */
function instance(depth = 1): fc.Arbitrary<Json> {
  const language = fc.constantFrom('en', 'fr', 'nl', '@none');
  const kinds: fc.Arbitrary<Json>[] = [
    fc.tuple(propertyValue, fc.option(fc.constantFrom('MTR', 'CEL'), { nil: undefined })).map(([value, unitCode]) => ({
      type: 'Property',
      value,
      ...(unitCode !== undefined && { unitCode }),
    })),
    geometry.map((value) => ({ type: 'GeoProperty', value })),
    fc.oneof(uri, fc.array(uri, { minLength: 1, maxLength: 3 })).map((object) => ({ type: 'Relationship', object })),
    fc
      .dictionary(language, fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 2 })), { minKeys: 1, maxKeys: 3 })
      .map((languageMap) => ({ type: 'LanguageProperty', languageMap })),
    fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 2 })).map((vocab) => ({ type: 'VocabProperty', vocab })),
    fc.jsonValue({ maxDepth: 2 }).map((json) => ({ type: 'JsonProperty', json: withoutMinusZero(json) })),
    fc.array(propertyValue, { maxLength: 3 }).map((valueList) => ({ type: 'ListProperty', valueList })),
    fc
      .array(
        uri.map((object) => ({ object })),
        { maxLength: 3 },
      )
      .map((objectList) => ({ type: 'ListRelationship', objectList })),
  ];
  const details = fc.record(
    { observedAt: instant, createdAt: instant, modifiedAt: instant, instanceId: uri, expiresAt: instant },
    { requiredKeys: [] },
  );
  const subAttributes =
    depth === 0
      ? fc.constant({})
      : members(
          fc.constantFrom('accuracy', 'providedBy', 'größe', '__proto__', 'TimeInstant'),
          attribute(depth - 1),
          2,
        );
  return fc
    .tuple(
      fc.oneof(...kinds),
      fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: details }),
      subAttributes,
    )
    .map(([value, more, below]) => ({ ...value, ...more, ...below }));
}

/** An attribute: one instance, or several that a `datasetId` tells apart (clause 4.5.5). */
function attribute(depth = 1): fc.Arbitrary<unknown> {
  const several = fc
    .uniqueArray(
      fc.tuple(fc.constantFrom('@none', 'urn:ngsi-ld:Dataset:a', 'urn:ngsi-ld:Dataset:b'), instance(depth)),
      {
        selector: ([datasetId]) => datasetId,
        minLength: 2,
        maxLength: 3,
      },
    )
    .map((instances) => instances.map(([datasetId, one]) => (datasetId === '@none' ? one : { ...one, datasetId })));
  return fc.oneof(
    { weight: 4, arbitrary: instance(depth) },
    { weight: 1, arbitrary: instance(depth).map((one) => ({ ...one, datasetId: 'urn:ngsi-ld:Dataset:a' })) },
    { weight: 1, arbitrary: several },
  );
}

/** A normalized entity. */
export const normalizedEntity: fc.Arbitrary<Json> = fc
  .tuple(
    fc.nat(9),
    fc.constantFrom<unknown>('Vehicle', 'Vehicle', 'Vehicle', ['Vehicle', 'Bus']),
    members(attributeName, attribute(), 4),
    fc.constantFrom<Json>({}, {}, {}, { scope: '/a' }, { scope: ['/a', '/b'], createdAt: '2026-03-01T08:00:00Z' }),
    fc.constantFrom<unknown>(undefined, undefined, 'https://example.org/c.jsonld', [
      'https://example.org/c.jsonld',
      { a: 'urn:x:y' },
    ]),
  )
  .map(([number, type, attributes, more, context]) => ({
    id: `urn:ngsi-ld:Vehicle:${number}`,
    type,
    ...more,
    ...attributes,
    ...(context !== undefined && { '@context': context }),
  }));

/** The evolution of an entity over time: instances of one attribute at different instants, without anything else said. */
export const temporalEntity: fc.Arbitrary<Json> = members(
  attributeName,
  fc
    .tuple(
      fc.constantFrom('Property', 'Relationship', 'LanguageProperty', 'VocabProperty', 'JsonProperty', 'ListProperty'),
      fc.uniqueArray(instant, { minLength: 2, maxLength: 4 }),
      fc.nat(9),
    )
    .map(([type, instants, number]) =>
      instants.map((observedAt, index) => ({ type, ...valueOf(type, number + index), observedAt })),
    ),
  3,
).map((attributes) => ({ id: 'urn:ngsi-ld:Vehicle:1', type: 'Vehicle', ...attributes }));

function valueOf(type: string, number: number): Json {
  if (type === 'Relationship') return { object: `urn:ngsi-ld:Device:${number}` };
  if (type === 'LanguageProperty') return { languageMap: { en: `${number}` } };
  if (type === 'VocabProperty') return { vocab: `${number}` };
  if (type === 'JsonProperty') return { json: { number } };
  return type === 'ListProperty' ? { valueList: [number] } : { value: number };
}

/** An entity of NGSIv2 with the types that its values have. */
export const ngsiV2Entity: fc.Arbitrary<Json> = members(
  fc.constantFrom('speed', 'name', 'location', 'refDevice', 'status'),
  fc
    .tuple(
      fc.oneof(
        fc.integer().map((value) => ({ type: 'Number', value })),
        fc.constantFrom('a', 'open').map((value) => ({ type: 'Text', value })),
        fc.boolean().map((value) => ({ type: 'Boolean', value })),
        fc.constant({ type: 'None', value: null }),
        geometry.map((value) => ({ type: 'geo:json', value })),
        instant.map((value) => ({ type: 'DateTime', value })),
        uri.map((value) => ({ type: 'Relationship', value })),
        fc.constantFrom<unknown>([1, 2], { street: 'a' }).map((value) => ({ type: 'StructuredValue', value })),
      ),
      fc.record(
        {
          unitCode: fc.constant({ type: 'Text', value: 'CEL' }),
          TimeInstant: instant.map((value) => ({ type: 'DateTime', value })),
          accuracy: fc.constant({ type: 'Number', value: 0.9 }),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([value, metadata]) => ({ ...value, ...(Object.keys(metadata).length > 0 && { metadata }) })),
  4,
).map((attributes) => ({ id: 'Vehicle-1', type: 'Vehicle', ...attributes }));

function members(name: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>, maxKeys: number): fc.Arbitrary<Json> {
  return fc
    .uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, maxLength: maxKeys })
    .map((entries) => Object.fromEntries(entries));
}

/** JSON has a minus zero, and `toEqual` tells it from zero; no representation does. */
function withoutMinusZero(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
