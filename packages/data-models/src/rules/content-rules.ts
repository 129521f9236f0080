import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

type Named = { attribute: string };
type Found = { attribute: string; found: string };

/** Texts in languages that are no map from language to text. */
export const languageMapMalformed: Rule<Found> = defineRule<Found>({
  id: 'ngsi-ld/language-map-malformed',
  title: 'Not a map of languages',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.18.2 and 4.6.5',
  requirements: [],
  help: 'Write an object from language to text, such as {"en": "City Hall", "fr": "Hôtel de ville"}.',
  message: ({ attribute, found }) =>
    `"languageMap" of "${attribute}" has to be an object of texts by language, and is ${found}`,
});

/** A key that names no language. */
export const languageTagMalformed: Rule<{ attribute: string; tag: string }> = defineRule<{
  attribute: string;
  tag: string;
}>({
  id: 'ngsi-ld/language-tag-malformed',
  title: 'Not a language tag',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.6.5; RFC 5646, section 2.1',
  requirements: [],
  help: 'Use a tag such as en, pt-BR or zh-Hant, with hyphens. Text in no language in particular stands under "@none".',
  message: ({ attribute, tag }) => `"${tag}" in "${attribute}" is not a language tag`,
});

/** A text in a language that is no text. */
export const languageValueMalformed: Rule<{ attribute: string; tag: string; found: string }> = defineRule<{
  attribute: string;
  tag: string;
  found: string;
}>({
  id: 'ngsi-ld/language-value-malformed',
  title: 'Not a text in a language',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.6.5',
  requirements: [],
  help: 'Give a text, or a list of texts, for each language. A number means the same in all of them: make it a Property.',
  message: ({ attribute, tag, found }) =>
    `"${attribute}" has to be a text or a list of texts in "${tag}", and is ${found}`,
});

/** A vocabulary term that is none. */
export const vocabMalformed: Rule<Found> = defineRule<Found>({
  id: 'ngsi-ld/vocab-malformed',
  title: 'Not a term of a vocabulary',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.20.2 and 5.2.35',
  requirements: [],
  help: 'Give the term as text, or several as a list of texts.',
  message: ({ attribute, found }) => `"vocab" of "${attribute}" has to be a term or a list of terms, and is ${found}`,
});

/** An ordered list that is none. */
export const listMalformed: Rule<Found & { member: string }> = defineRule<Found & { member: string }>({
  id: 'ngsi-ld/list-malformed',
  title: 'Not an ordered list',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.21.2 and 4.5.22.2',
  requirements: [],
  help: 'Put the values, or the targets, into square brackets in their order.',
  message: ({ attribute, member, found }) => `"${member}" of "${attribute}" has to be a list, and is ${found}`,
});

/** Raw JSON that is a single value. */
export const jsonMalformed: Rule<Found> = defineRule<Found>({
  id: 'ngsi-ld/json-malformed',
  title: 'JsonProperty without an object',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.24.2 and 5.2.38',
  requirements: [],
  help: 'A JsonProperty holds a JSON object or a list of them. Make a single value a Property.',
  message: ({ attribute, found }) =>
    `"json" of "${attribute}" has to be an object or a list of objects, and is ${found}`,
});

/** Several geometries where NGSI-LD takes one. */
export const geometryCollection: Rule<Named> = defineRule<Named>({
  id: 'ngsi-ld/geometry-collection',
  title: 'GeometryCollection in an attribute',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.6.3 and 4.7.1 (all geometries but the GeometryCollection)',
  requirements: [],
  help: 'Use a MultiPoint, MultiLineString or MultiPolygon, or an attribute for each geometry.',
  message: ({ attribute }) => `"${attribute}" is a GeometryCollection, the one geometry that NGSI-LD does not take`,
});

/** A place of NGSI-LD that is no place. */
export const geoAttributeNotGeo: Rule<{ attribute: string; kind: string }> = defineRule<{
  attribute: string;
  kind: string;
}>({
  id: 'ngsi-ld/geo-attribute-not-geo',
  title: 'Place that is not a GeoProperty',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.7.1 (location, observationSpace, operationSpace)',
  requirements: [],
  help: 'Make it a GeoProperty with a geometry. An address or a name of a place belongs in an attribute of another name.',
  message: ({ attribute, kind }) => `"${attribute}" is a ${kind}; NGSI-LD defines it as a GeoProperty`,
});

/** null, where JSON-LD sees nothing at all. */
export const jsonNull: Rule<Named> = defineRule<Named>({
  id: 'ngsi-ld/json-null',
  title: 'null in place of an attribute',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 5.5.4; JSON-LD 1.1, section 9.4 (null values are removed)',
  requirements: [],
  help: 'Leave the attribute out where there is no value. To delete it in an update, write "urn:ngsi-ld:null".',
  message: ({ attribute }) => `"${attribute}" is null, which NGSI-LD takes for no value`,
});

/** The mark of deletion where nothing is deleted. */
export const nullOutsidePatch: Rule<Named> = defineRule<Named>({
  id: 'ngsi-ld/null-outside-patch',
  title: 'urn:ngsi-ld:null outside an update',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.0, 5.2.1 and 5.5.4',
  requirements: [],
  help: 'This value tells a broker to delete something, in a patch or merge only. Leave the member out of an entity.',
  message: ({ attribute }) => `"${attribute}" holds "urn:ngsi-ld:null", which only an update may`,
});

/** A value over time without its time. */
export const temporalValueMalformed: Rule<{ attribute: string; member: string; expected: string }> = defineRule<{
  attribute: string;
  member: string;
  expected: string;
}>({
  id: 'ngsi-ld/temporal-value-malformed',
  title: 'Value over time without its time',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.9 and 4.5.19',
  requirements: [],
  help: 'Each value over time is a list of the value and its instant, as in [12.5, "2026-03-01T08:00:00Z"]; an aggregate has the end of its period as well.',
  message: ({ attribute, member, expected }) => `an item in "${member}" of "${attribute}" has to be ${expected}`,
});

/** Rules about what the kinds of attributes hold. */
export const contentRules: readonly AnyRule[] = [
  languageMapMalformed,
  languageTagMalformed,
  languageValueMalformed,
  vocabMalformed,
  listMalformed,
  jsonMalformed,
  geometryCollection,
  geoAttributeNotGeo,
  jsonNull,
  nullOutsidePatch,
  temporalValueMalformed,
];
