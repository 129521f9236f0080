/** Ways to change an entity, at the level of its members: what `generateFaultyExamples` does not touch. */
export type Entity = Readonly<Record<string, unknown>>;

export interface Mutation {
  readonly id: string;
  /** The changed entity; `name` is one of its attributes. */
  readonly change: (entity: Entity, name: string) => Entity;
}

export const mutations: readonly Mutation[] = [
  { id: 'id-missing', change: (entity) => without(entity, 'id') },
  { id: 'id-not-uri', change: (entity) => ({ ...entity, id: 'station 7' }) },
  { id: 'id-number', change: (entity) => ({ ...entity, id: 7 }) },
  { id: 'id-international', change: (entity) => ({ ...entity, id: 'urn:ngsi-ld:Straße:ß1' }) },
  { id: 'id-invisible', change: (entity) => ({ ...entity, id: 'urn:ngsi-ld:A:\u200b1' }) },
  { id: 'id-with-at', change: ({ id, ...rest }) => ({ ...rest, '@id': id }) },
  { id: 'type-missing', change: (entity) => without(entity, 'type') },
  { id: 'type-another', change: (entity) => ({ ...entity, type: 'Nothing' }) },
  { id: 'type-list', change: (entity) => ({ ...entity, type: ['Nothing', entity['type']] }) },
  { id: 'type-number', change: (entity) => ({ ...entity, type: 7 }) },
  { id: 'attribute-missing', change: (entity, name) => without(entity, name) },
  { id: 'attribute-null', change: (entity, name) => ({ ...entity, [name]: null }) },
  { id: 'attribute-in-list', change: (entity, name) => ({ ...entity, [name]: [entity[name]] }) },
  { id: 'attribute-empty-list', change: (entity, name) => ({ ...entity, [name]: [] }) },
  { id: 'attribute-empty-object', change: (entity, name) => ({ ...entity, [name]: {} }) },
  { id: 'attribute-plain', change: (entity, name) => ({ ...entity, [name]: 7 }) },
  { id: 'attribute-nested', change: (entity, name) => inside(entity, name, (value) => ({ type: 'Property', value })) },
  { id: 'kind-missing', change: (entity, name) => ({ ...entity, [name]: without(objectOf(entity[name]), 'type') }) },
  { id: 'kind-unknown', change: (entity, name) => edit(entity, name, { type: 'Text' }) },
  { id: 'kind-another', change: (entity, name) => edit(entity, name, { type: 'Relationship' }) },
  { id: 'kind-language', change: (entity, name) => ({ ...entity, [name]: languageProperty('nl') }) },
  { id: 'language-tag-wrong', change: (entity, name) => ({ ...entity, [name]: languageProperty('not_a_tag') }) },
  { id: 'kind-list', change: (entity, name) => ({ ...entity, [name]: { type: 'ListProperty', valueList: [1, 'a'] } }) },
  { id: 'kind-vocab', change: (entity, name) => ({ ...entity, [name]: { type: 'VocabProperty', vocab: 'word' } }) },
  { id: 'kind-json', change: (entity, name) => ({ ...entity, [name]: { type: 'JsonProperty', json: { a: [] } } }) },
  { id: 'value-missing', change: (entity, name) => ({ ...entity, [name]: { type: 'Property' } }) },
  { id: 'value-twice', change: (entity, name) => edit(entity, name, { value: 1, object: 'urn:ngsi-ld:A:1' }) },
  { id: 'value-typed', change: (entity, name) => inside(entity, name, (value) => ({ '@type': 'x', '@value': value })) },
  {
    id: 'value-over-time',
    change: (entity, name) => ({ ...entity, [name]: { type: 'Property', values: [[1, 'z']] } }),
  },
  { id: 'observed-at-local', change: (entity, name) => edit(entity, name, { observedAt: '2026-03-01T08:00:00' }) },
  {
    id: 'observed-at-offset',
    change: (entity, name) => edit(entity, name, { observedAt: '2026-03-01T08:00:00+01:00' }),
  },
  { id: 'unit-another', change: (entity, name) => edit(entity, name, { unitCode: 'XXX' }) },
  { id: 'dataset-not-uri', change: (entity, name) => edit(entity, name, { datasetId: 'two words' }) },
  { id: 'attribute-of-attribute', change: (entity, name) => edit(entity, name, { accuracy: { type: 'Property' } }) },
  { id: 'target-not-uri', change: (entity, name) => ({ ...entity, [name]: { type: 'Relationship', object: 'A 1' } }) },
  {
    id: 'target-international',
    change: (entity, name) => ({ ...entity, [name]: { type: 'Relationship', object: 'urn:ngsi-ld:Straße:1' } }),
  },
  { id: 'other-plain', change: (entity) => ({ ...entity, someOtherName: 7 }) },
  { id: 'other-property', change: (entity) => ({ ...entity, someOtherName: { type: 'Property', value: 7 } }) },
  { id: 'other-without-value', change: (entity) => ({ ...entity, someOtherName: { type: 'Property' } }) },
  {
    id: 'other-place',
    change: (entity) => ({ ...entity, someOtherName: { type: 'GeoProperty', value: { type: 'Circle' } } }),
  },
  { id: 'ring-open', change: (entity) => inside({ location: 1, ...entity }, 'location', () => openRing) },
  {
    id: 'place-as-text',
    change: (entity) => inside({ location: 1, ...entity }, 'location', () => '{"type":"Point","coordinates":[4,51]}'),
  },
  { id: 'date-with-space', change: (entity, name) => inside(entity, name, () => '2026-03-01 08:00:00Z') },
  { id: 'leap-second', change: (entity, name) => inside(entity, name, () => '2016-12-31T23:59:60Z') },
  { id: 'link-with-brackets', change: (entity, name) => inside(entity, name, () => 'https://[::1]/a[1]') },
  { id: 'letter-beyond-the-basic-plane', change: (entity, name) => inside(entity, name, () => '𝄞') },
];

const members = ['value', 'object', 'languageMap', 'vocab', 'json', 'valueList', 'objectList'];
const openRing = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
  ],
};

/** Changes the value of an attribute, within its object where it has one. */
export function inside(entity: Entity, name: string, change: (value: unknown) => unknown): Entity {
  const object = objectOf(entity[name]);
  const member = members.find((one) => Object.hasOwn(object, one));
  if (member === undefined) return { ...entity, [name]: change(entity[name]) };
  return { ...entity, [name]: { ...object, [member]: change(object[member]) } };
}

function edit(entity: Entity, name: string, more: Entity): Entity {
  return { ...entity, [name]: { ...objectOf(entity[name]), ...more } };
}

function objectOf(value: unknown): Entity {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entity) : { value };
}

function without(entity: Entity, name: string): Entity {
  return Object.fromEntries(Object.entries(entity).filter(([other]) => other !== name));
}

function languageProperty(tag: string): Entity {
  return { type: 'LanguageProperty', languageMap: { [tag]: 'text' } };
}
