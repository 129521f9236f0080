/** Something on which `validateEntity` and a JSON Schema of the same model judge differently, and have to. */
export interface SchemaDifference {
  readonly id: string;
  /** Which of the two refuses what the other one takes. */
  readonly refusedBy: 'schema' | 'validateEntity';
  readonly why: string;
  /** Rules that say more than the schema; where the difference lies in the schema there are none. */
  readonly rules: readonly string[];
}

/** Where JSON Schema and `validateEntity` differ. Whatever is not listed here they judge alike, which a test holds them to. */
export const schemaDifferences: readonly SchemaDifference[] = [
  {
    id: 'ring-open',
    refusedBy: 'validateEntity',
    why: 'JSON Schema cannot compare the last position of a ring with its first.',
    rules: ['geojson/ring-open'],
  },
  {
    id: 'instances-alike',
    refusedBy: 'validateEntity',
    why: 'JSON Schema compares items of a list as a whole, not by one member.',
    rules: [
      'ngsi-ld/dataset-id-repeated',
      'ngsi-ld/default-instance-repeated',
      'ngsi-ld/instance-time-missing',
      'ngsi-ld/time-backwards',
    ],
  },
  {
    id: 'attribute-of-attribute',
    refusedBy: 'validateEntity',
    why: 'Which members of an attribute are attributes themselves shows in their content; a schema of it would recur.',
    rules: ['ngsi-ld/attribute-value-missing', 'ngsi-ld/observed-at-not-utc', 'ngsi-ld/relationship-not-uri'],
  },
  {
    id: 'members-and-names',
    refusedBy: 'validateEntity',
    why: 'These are rules about members of NGSI-LD, not about the model.',
    rules: [
      'ngsi-ld/dataset-id-not-uri',
      'ngsi-ld/geo-attribute-not-geo',
      'ngsi-ld/json-null',
      'ngsi-ld/keyword-repeated',
      'ngsi-ld/member-misplaced',
      'ngsi-ld/member-output-only',
      'ngsi-ld/name-malformed',
      'ngsi-ld/name-reserved',
      'ngsi-ld/null-outside-patch',
      'ngsi-ld/proof-malformed',
      'ngsi-ld/scope-malformed',
      'ngsi-ld/temporal-value-malformed',
      'ngsi-ld/timestamp-not-utc',
      'ngsi-ld/type-malformed',
      'ngsi-ld/value-type-wrong',
    ],
  },
  {
    id: 'attribute-object-among-values',
    refusedBy: 'validateEntity',
    why: 'Where a schema of key-values takes any object, it takes one that states a kind of attribute as well.',
    rules: ['data/nested-normalised-value', 'ngsi-ld/attribute-value-missing', 'ngsi-ld/representation-mixed'],
  },
  {
    id: 'context',
    refusedBy: 'validateEntity',
    why: 'What a term stands for is in its context, which a schema does not read.',
    rules: ['ngsi-ld/context-embedded', 'ngsi-ld/context-scoped', 'ngsi-ld/term-maps-elsewhere'],
  },
  {
    id: 'invisible-letters',
    refusedBy: 'validateEntity',
    why: 'Letters that nobody sees are told by a property of Unicode, which not every validator of JSON Schema knows.',
    rules: ['data/id-not-uri', 'ngsi-ld/relationship-not-uri'],
  },
  {
    id: 'another-type',
    refusedBy: 'schema',
    why: 'A schema is of one type; an entity of another one is checked by the model of its own.',
    rules: [],
  },
  {
    id: 'identifier-with-at',
    refusedBy: 'schema',
    why: 'The schema asks for "id" and "type"; JSON-LD has "@id" and "@type" for the same.',
    rules: [],
  },
  {
    id: 'another-representation',
    refusedBy: 'schema',
    why: 'A schema is of one representation; validateEntity sees from the entity which one it is in.',
    rules: ['ngsi-ld/attribute-type-missing', 'ngsi-ld/representation-mixed'],
  },
  {
    id: 'place-as-text',
    refusedBy: 'schema',
    why: 'NGSI-LD takes a geometry as JSON within a text, or as a typed value; the schema wants the geometry itself.',
    rules: [],
  },
  {
    id: 'value-over-time',
    refusedBy: 'schema',
    why: 'The temporal representation has values in place of one; the schema describes an entity at one time.',
    rules: [],
  },
  {
    id: 'format-of-others',
    refusedBy: 'validateEntity',
    why: 'Validators differ in the fine print of formats, such as a space for the T of a date and time. Give them `formats` of /validator-runtime.',
    rules: ['data/date-time-malformed', 'data/uri-malformed', 'data/no-alternative-fits'],
  },
];
