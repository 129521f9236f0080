// One rule after another: each is short, and together they are the list of what a conversion can lose.
import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** What stands in place of an entity cannot be converted. */
export const notConvertible: Rule<{ found: string }> = defineRule<{ found: string }>({
  id: 'convert/not-an-entity',
  title: 'Nothing to convert',
  level: 'warning',
  source: 'ETSI GS CIM 009, clause 4.5.1',
  requirements: [],
  help: 'Check what was given: an entity or a GeoJSON feature is a JSON object.',
  message: ({ found }) => `an entity is an object; this is ${found}, and nothing was converted`,
});

/** A kind that the plain value does not show. */
export const kindLost: Rule<{ attribute: string; kind: string }> = defineRule<{ attribute: string; kind: string }>({
  id: 'convert/kind-lost',
  title: 'Kind of an attribute not carried over',
  level: 'info',
  source: 'ETSI GS CIM 009, clause 4.5.4',
  requirements: [],
  help: 'To get the kind back later, convert with the model of the entity type, or use the concise representation.',
  message: ({ attribute, kind }) => `"${attribute}" is a ${kind}; its plain value does not show that`,
});

/** Kinds that no model and no member told. */
export const kindsAssumed: Rule<{ attributes: string }> = defineRule<{ attributes: string }>({
  id: 'convert/kinds-assumed',
  title: 'Links to other entities not told from text',
  level: 'info',
  source: 'ETSI GS CIM 009, clause 4.5.4',
  requirements: [],
  help: 'Convert with the model of the entity type: it says which attributes are relationships.',
  message: ({ attributes }) => `taken as properties, though their values are URIs: ${attributes}`,
});

/** A unit without a place in the target. */
export const unitLost: Rule<{ attribute: string; unit: string }> = defineRule<{ attribute: string; unit: string }>({
  id: 'convert/unit-lost',
  title: 'Unit not carried over',
  level: 'warning',
  source: 'ETSI GS CIM 009, clauses 4.5.2.2 and 4.5.4',
  requirements: [],
  help: 'State the unit beside the data, or use the concise representation, which has it.',
  message: ({ attribute, unit }) => `the unit of "${attribute}", ${unit}, has no place in the target`,
});

/** An instant of observation without a place in the target. */
export const observedAtLost: Rule<{ attribute: string; observedAt: string }> = defineRule<{
  attribute: string;
  observedAt: string;
}>({
  id: 'convert/observed-at-lost',
  title: 'Instant of observation not carried over',
  level: 'warning',
  source: 'ETSI GS CIM 009, clauses 4.5.4 and 4.8',
  requirements: [],
  help: 'Use the concise representation, or the temporal one where the course of time matters.',
  message: ({ attribute, observedAt }) =>
    `"${attribute}" was observed at ${observedAt}; the target has no place for that`,
});

/** Another member of an attribute without a place in the target. */
export const detailLost: Rule<{ attribute: string; member: string }> = defineRule<{
  attribute: string;
  member: string;
}>({
  id: 'convert/detail-lost',
  title: 'Member of an attribute not carried over',
  level: 'info',
  source: 'ETSI GS CIM 009, clauses 4.5.2.2 and 4.5.4',
  requirements: [],
  help: 'Use the concise representation if this member is needed.',
  message: ({ attribute, member }) => `"${member}" of "${attribute}" has no place in the target`,
});

/** An attribute of an attribute without a place in the target. */
export const subAttributeLost: Rule<{ attribute: string; name: string }> = defineRule<{
  attribute: string;
  name: string;
}>({
  id: 'convert/sub-attribute-lost',
  title: 'Attribute of an attribute not carried over',
  level: 'warning',
  source: 'ETSI GS CIM 009, clauses 4.5.2.2 and 4.5.4',
  requirements: [],
  help: 'Use the concise representation if this attribute is needed.',
  message: ({ attribute, name }) => `"${name}", which is said of "${attribute}", has no place in the target`,
});

/** A further instance of an attribute without a place in the target. */
export const instanceLost: Rule<{ attribute: string; dataset: string }> = defineRule<{
  attribute: string;
  dataset: string;
}>({
  id: 'convert/instance-lost',
  title: 'Instance of an attribute not carried over',
  level: 'warning',
  source: 'ETSI GS CIM 009, clause 4.5.5',
  requirements: [],
  help: 'Use a representation that has several instances of an attribute: normalized, concise or key-values with datasetId.',
  message: ({ attribute, dataset }) => `the instance of "${attribute}" from ${dataset} has no place in the target`,
});

/** Values of other instants, where the target has one. */
export const historyLost: Rule<{ attribute: string; kept: string; lost: number }> = defineRule<{
  attribute: string;
  kept: string;
  lost: number;
}>({
  id: 'convert/history-lost',
  title: 'Values over time not carried over',
  level: 'warning',
  source: 'ETSI GS CIM 009, clauses 4.5.6 and 4.5.7',
  requirements: [],
  help: 'Use a temporal representation where the course of time matters.',
  message: ({ attribute, kept, lost }) => `"${attribute}" has ${lost} more values over time; kept: ${kept}`,
});

/** A value of no known instant in a temporal representation. */
export const instantMissing: Rule<{ attribute: string; kept: boolean }> = defineRule<{
  attribute: string;
  kept: boolean;
}>({
  id: 'convert/instant-missing',
  title: 'Value without an instant',
  level: 'warning',
  source: 'ETSI GS CIM 009, clauses 4.5.7 and 4.5.9',
  requirements: [],
  help: 'Add "observedAt" to the attribute before it becomes part of a history.',
  message: ({ attribute, kept }) =>
    `"${attribute}" has no instant${kept ? '; where it stands in its history is unknown' : ', and a list of values over time has no place for it'}`,
});

/** An attribute without a value where the target has nothing but values. */
export const valueMissing: Rule<{ attribute: string }> = defineRule<{ attribute: string }>({
  id: 'convert/value-missing',
  title: 'Attribute without a value left out',
  level: 'warning',
  source: 'ETSI GS CIM 009, clauses 4.5.2.2 and 4.5.4',
  requirements: [],
  help: 'Put the value where its kind has it, such as "object" of a Relationship.',
  message: ({ attribute }) => `"${attribute}" has no value and was left out`,
});

/** The type of a typed value of JSON-LD. */
export const valueTypeLost: Rule<{ attribute: string; type: string }> = defineRule<{ attribute: string; type: string }>(
  {
    id: 'convert/value-type-lost',
    title: 'Type of a value not carried over',
    level: 'info',
    source: 'ETSI GS CIM 009, clauses 4.5.4 and 4.6.3',
    requirements: [],
    help: 'Nothing, where a model says what the value is. Otherwise use the concise representation.',
    message: ({ attribute, type }) => `the value of "${attribute}" is a ${type}; the target has the bare value`,
  },
);

/** The attribute type of NGSIv2, for which NGSI-LD has no counterpart. */
export const attributeTypeLost: Rule<{ attribute: string; type: string }> = defineRule<{
  attribute: string;
  type: string;
}>({
  id: 'convert/attribute-type-lost',
  title: 'Type of an NGSIv2 attribute not carried over',
  level: 'info',
  source: 'FIWARE NGSI v2, JSON Attribute Representation; ETSI GS CIM 009, clause 4.5.1',
  requirements: [],
  help: 'Nothing, where the value speaks for itself: NGSI-LD knows kinds of attributes in place of types.',
  message: ({ attribute, type }) => `"${attribute}" is of type "${type}", which is no kind of NGSI-LD`,
});

/** A member of the entity without a place in the target. */
export const entityMemberLost: Rule<{ member: string }> = defineRule<{ member: string }>({
  id: 'convert/entity-member-lost',
  title: 'Member of the entity not carried over',
  level: 'info',
  source: 'ETSI GS CIM 009, clauses 4.8, 4.18 and 4.22; FIWARE NGSI v2, JSON Entity Representation',
  requirements: [],
  help: 'Use a representation of NGSI-LD if this member is needed.',
  message: ({ member }) => `"${member}" of the entity has no place in the target`,
});

/** The context that gives the names their meaning. */
export const contextLost: Rule = defineRule({
  id: 'convert/context-lost',
  title: 'Context not carried over',
  level: 'info',
  source: 'ETSI GS CIM 009, clause 4.4; FIWARE NGSI v2, JSON Entity Representation',
  requirements: [],
  help: 'Publish the context beside the data: without it, the names of types and attributes have no agreed meaning.',
  message: () => 'NGSIv2 has no "@context"; what the names mean has to be said elsewhere',
});

/** Entity types beside the first. */
export const typesLost: Rule<{ kept: string; lost: string }> = defineRule<{ kept: string; lost: string }>({
  id: 'convert/types-lost',
  title: 'Entity types not carried over',
  level: 'warning',
  source: 'ETSI GS CIM 009, clause 4.16; FIWARE NGSI v2, JSON Entity Representation',
  requirements: [],
  help: 'Choose the type that matters in NGSIv2 and put it first.',
  message: ({ kept, lost }) => `an entity of the target has one type, "${kept}"; left out: ${lost}`,
});

/** A character that an NGSIv2 broker refuses. */
export const characterForbidden: Rule<{ attribute: string; character: string }> = defineRule<{
  attribute: string;
  character: string;
}>({
  id: 'convert/character-forbidden',
  title: 'Character that NGSIv2 forbids',
  level: 'warning',
  source: 'FIWARE NGSI v2, General syntax restrictions; Identifiers syntax restrictions',
  requirements: [],
  help: 'Percent-encode it, or leave it out: brokers refuse the request as it stands.',
  message: ({ attribute, character }) => `"${attribute}" has the character ${character}, which NGSIv2 forbids there`,
});

/** A name that means something else in the target. */
export const nameReserved: Rule<{ attribute: string; meaning: string }> = defineRule<{
  attribute: string;
  meaning: string;
}>({
  id: 'convert/name-reserved',
  title: 'Name that means something else in the target',
  level: 'warning',
  source: 'FIWARE NGSI v2, Builtin Attributes; Attribute names restrictions; Metadata names restrictions',
  requirements: [],
  help: 'Rename the attribute before converting.',
  message: ({ attribute, meaning }) => `"${attribute}" means ${meaning} in the target`,
});

/** A place that a map will not show. */
export const geometryNotShown: Rule<{ attribute: string; shown: string }> = defineRule<{
  attribute: string;
  shown: string;
}>({
  id: 'convert/geometry-not-shown',
  title: 'One of several geometries shown',
  level: 'info',
  source: 'ETSI GS CIM 009, clause 4.5.16.1',
  requirements: [],
  help: 'To show this one, name it as the geometry property.',
  message: ({ attribute, shown }) => `a map shows "${shown}"; "${attribute}" stays among the properties`,
});

/** A feature that a map cannot show. */
export const geometryMissing: Rule<{ property: string }> = defineRule<{ property: string }>({
  id: 'convert/geometry-missing',
  title: 'Feature without a geometry',
  level: 'info',
  source: 'ETSI GS CIM 009, clause 4.5.16.1',
  requirements: [],
  help: 'Give the entity a location, or name the attribute that has the geometry.',
  message: ({ property }) => `the entity has no geometry in "${property}"; its feature has none either`,
});

/** A geometry of a feature that no attribute has. */
export const geometryLost: Rule<{ attribute: string }> = defineRule<{ attribute: string }>({
  id: 'convert/geometry-lost',
  title: 'Geometry of a feature not carried over',
  level: 'warning',
  source: 'ETSI GS CIM 009, clause 4.5.16.2',
  requirements: [],
  help: 'Correct the feature: its "geometry" repeats the value of one of its properties.',
  message: ({ attribute }) => `the "geometry" and "${attribute}" are not the same; the entity has the latter`,
});

/** A member of a feature that an entity does not have. */
export const featureMemberLost: Rule<{ member: string }> = defineRule<{ member: string }>({
  id: 'convert/feature-member-lost',
  title: 'Member of a feature not carried over',
  level: 'info',
  source: 'RFC 7946, sections 5 and 6.1; ETSI GS CIM 009, clause 4.5.16.2',
  requirements: [],
  help: 'Nothing for "bbox", which follows from the geometry. Move anything else to the properties.',
  message: ({ member }) => `an entity has no place for "${member}" of a feature`,
});

/** Aggregates, from which no value can be had. */
export const aggregatesNotValues: Rule<{ attributes: string }> = defineRule<{ attributes: string }>({
  id: 'convert/aggregates-not-values',
  title: 'Aggregates cannot be converted',
  level: 'warning',
  source: 'ETSI GS CIM 009, clause 4.5.19',
  requirements: [],
  help: 'Ask the source for the values over time: averages and counts do not give them back.',
  message: ({ attributes }) => `aggregates of a period are no values, and nothing was converted: ${attributes}`,
});

/** An aggregate that does not follow the standard. */
export const aggregateMalformed: Rule<{ attribute: string; member: string; expected: string }> = defineRule<{
  attribute: string;
  member: string;
  expected: string;
}>({
  id: 'convert/aggregate-malformed',
  title: 'Aggregate that is not written as the standard has it',
  level: 'warning',
  source: 'ETSI GS CIM 009, clauses 4.5.19.0 and 4.5.19.1',
  requirements: [],
  help: 'Each method of aggregation has a list of [value, start of the period, end of the period].',
  message: ({ attribute, member, expected }) => `"${member}" of "${attribute}" is not ${expected}`,
});

/** More instances than may be held. */
export const instancesNotCollected: Rule<{ bound: number; lost: number }> = defineRule<{ bound: number; lost: number }>(
  {
    id: 'convert/instances-not-collected',
    title: 'More values over time than may be held',
    level: 'warning',
    source: 'ETSI GS CIM 009, clause 4.5.6',
    requirements: [],
    help: 'Collect fewer entities or a shorter period at once, or raise the bound.',
    message: ({ bound, lost }) => `${bound} values over time were collected; ${lost} more were left out`,
  },
);

/** What a conversion can report. They fire nowhere else. */
export const convertRules: readonly AnyRule[] = [
  aggregateMalformed,
  aggregatesNotValues,
  attributeTypeLost,
  characterForbidden,
  contextLost,
  detailLost,
  entityMemberLost,
  featureMemberLost,
  geometryLost,
  geometryMissing,
  geometryNotShown,
  historyLost,
  instanceLost,
  instancesNotCollected,
  instantMissing,
  kindLost,
  kindsAssumed,
  nameReserved,
  notConvertible,
  observedAtLost,
  subAttributeLost,
  typesLost,
  unitLost,
  valueMissing,
  valueTypeLost,
];
