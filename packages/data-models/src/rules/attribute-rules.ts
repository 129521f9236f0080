import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** An attribute object that does not say its kind. */
export const attributeTypeMissing: Rule<{ attribute: string; kind: string }> = defineRule<{
  attribute: string;
  kind: string;
}>({
  id: 'ngsi-ld/attribute-type-missing',
  title: 'Attribute without its kind',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.5.2.2',
  requirements: [],
  help: 'Add "type" to the attribute: Property, GeoProperty, Relationship or another kind of NGSI-LD.',
  message: ({ attribute, kind }) => `"${attribute}" does not say its kind; it looks like "type": "${kind}"`,
});

/** A kind that NGSI-LD does not have. */
export const attributeKindUnknown: Rule<{ attribute: string; kind: string }> = defineRule<{
  attribute: string;
  kind: string;
}>({
  id: 'ngsi-ld/attribute-kind-unknown',
  title: 'Kind of attribute that does not exist',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.5.1',
  requirements: [],
  help: 'Use a kind of NGSI-LD: Property, GeoProperty, Relationship, LanguageProperty, VocabProperty, JsonProperty, ListProperty or ListRelationship.',
  message: ({ attribute, kind }) => `"${attribute}" is of kind "${kind}", which NGSI-LD does not have`,
});

/** An attribute that says nothing. */
export const attributeValueMissing: Rule<{ attribute: string; kind: string; member: string }> = defineRule<{
  attribute: string;
  kind: string;
  member: string;
}>({
  id: 'ngsi-ld/attribute-value-missing',
  title: 'Attribute without its value',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.2.2 and 4.5.3.2',
  requirements: [],
  help: 'Put the value where its kind has it: a Property in "value", a Relationship in "object", a LanguageProperty in "languageMap".',
  message: ({ attribute, kind, member }) => `"${attribute}" is a ${kind} and has no "${member}"`,
});

/** An attribute of another kind than the model has it. */
export const attributeKindWrong: Rule<{ attribute: string; kind: string; expected: string }> = defineRule<{
  attribute: string;
  kind: string;
  expected: string;
}>({
  id: 'data/attribute-kind-wrong',
  title: 'Attribute of the wrong kind',
  level: 'error',
  source: 'Smart Data Models, schema of the entity type (the kind opens each description)',
  requirements: ['MIM2 R1.1'],
  help: 'Use the kind of the model: places are a GeoProperty, links to other entities a Relationship.',
  message: ({ attribute, kind, expected }) => `"${attribute}" is a ${kind}, and a ${expected} in the model`,
});

/** A relationship to nothing that has a name. */
export const relationshipNotUri: Rule<{ attribute: string; value: string }> = defineRule<{
  attribute: string;
  value: string;
}>({
  id: 'ngsi-ld/relationship-not-uri',
  title: 'Relationship that does not point to a URI',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.5.3.2',
  requirements: [],
  help: 'Put the "id" of the other entity into "object"; it is a URI.',
  message: ({ attribute, value }) => `"${attribute}" points to "${value}", which is not a URI`,
});

/** An observation at no certain instant. */
export const observedAtNotUtc: Rule<{ attribute: string; value: string }> = defineRule<{
  attribute: string;
  value: string;
}>({
  id: 'ngsi-ld/observed-at-not-utc',
  title: 'observedAt that is not an instant in UTC',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.6.3 and 4.8',
  requirements: ['MIM2 R1.1'],
  help: 'Write the instant in UTC with a Z at its end, as in 2026-03-01T08:00:00Z.',
  message: ({ attribute, value }) => `"${attribute}" was observed at "${value}", which is not an instant in UTC`,
});

/** Rules about attributes that are written as objects. */
export const attributeRules: readonly AnyRule[] = [
  attributeTypeMissing,
  attributeKindUnknown,
  attributeValueMissing,
  attributeKindWrong,
  relationshipNotUri,
  observedAtNotUtc,
];
