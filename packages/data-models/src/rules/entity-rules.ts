import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A record that is not a JSON object. */
export const notAnEntity: Rule<{ found: string }> = defineRule<{ found: string }>({
  id: 'data/not-an-entity',
  title: 'Record that is not an entity',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.5.1',
  requirements: [],
  help: 'Each record has to be a JSON object with an "id" and a "type".',
  message: ({ found }) => `this record is ${found}, not an entity`,
});

/** An entity that does not say what it is. */
export const typeMissing: Rule = defineRule({
  id: 'data/type-missing',
  title: 'Entity without a type',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.5.1',
  requirements: ['MIM2 R1.1'],
  help: 'Say what the entity is with a "type", such as "OffStreetParking". Without one, no model applies to it.',
  message: () => 'the entity has no "type"',
});

/** A type that no model describes. */
export const typeUnknown: Rule<{ type: string }> = defineRule<{ type: string }>({
  id: 'data/type-unknown',
  title: 'No model for this type',
  level: 'info',
  source: 'MIMs Plus 9.0, MIM2 R1.1',
  requirements: ['MIM2 R1.1'],
  help: 'Supply a model for the type. Until then its entities are checked against NGSI-LD alone.',
  message: ({ type }) => `there is no model for "${type}" here: only the rules of NGSI-LD were checked`,
});

/** A type that is one slip away from a known one. */
export const typeMisspelt: Rule<{ type: string; nearest: string }> = defineRule<{ type: string; nearest: string }>({
  id: 'data/type-misspelt',
  title: 'Type that looks misspelt',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM2 R1.1',
  requirements: ['MIM2 R1.1'],
  help: 'Use the spelling of the model, capitals included. If it really is another type, supply a model for it.',
  message: ({ type, nearest }) => `no model describes "${type}"; did you mean "${nearest}"?`,
});

/** A required attribute that is not there. */
export const attributeMissing: Rule<{ attribute: string; type: string; follows: string }> = defineRule<{
  attribute: string;
  type: string;
  follows: string;
}>({
  id: 'data/attribute-missing',
  title: 'Required attribute missing',
  level: 'error',
  source: 'Smart Data Models, schema of the entity type, "required"',
  requirements: ['MIM2 R1.1'],
  help: 'Add the attribute, or rename it where it has another name. "ds4sscc data generate <type>" shows it.',
  message: ({ attribute, type, follows }) => `"${attribute}" is missing; every ${type} has it (${follows})`,
});

/** An attribute that is one slip away from a known one. */
export const attributeMisspelt: Rule<{ attribute: string; nearest: string }> = defineRule<{
  attribute: string;
  nearest: string;
}>({
  id: 'data/attribute-misspelt',
  title: 'Attribute that looks misspelt',
  level: 'warning',
  source: 'Smart Data Models, schema of the entity type, "properties"',
  requirements: ['MIM2 R1.1'],
  help: 'Use the spelling of the model, capitals included. Readers who follow the model do not see the value under another name.',
  message: ({ attribute, nearest }) => `the model has no "${attribute}"; did you mean "${nearest}"?`,
});

/** An entity written in two ways at once. */
export const representationMixed: Rule<{ attribute: string }> = defineRule<{ attribute: string }>({
  id: 'ngsi-ld/representation-mixed',
  title: 'Two representations in one entity',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.2.2 and 4.5.4',
  requirements: [],
  help: 'Write all attributes of an entity the same way: as objects with "type" and "value", or as plain values.',
  message: ({ attribute }) =>
    `"${attribute}" is a plain value, while other attributes are written as objects with "type"`,
});

/** Terms without a context. */
export const contextMissing: Rule = defineRule({
  id: 'ngsi-ld/context-missing',
  title: 'NGSI-LD without @context',
  level: 'info',
  source: 'ETSI GS CIM 009, clause 4.4',
  requirements: [],
  help: 'Add "@context" with the address of the model’s context, or send it in an HTTP Link header. Without one, only the core terms mean anything.',
  message: () => 'there is no "@context", so the attribute names stand for nothing beyond this file',
});

/** Rules about whole entities. */
export const entityRules: readonly AnyRule[] = [
  notAnEntity,
  typeMissing,
  typeUnknown,
  typeMisspelt,
  attributeMissing,
  attributeMisspelt,
  representationMixed,
  contextMissing,
];
