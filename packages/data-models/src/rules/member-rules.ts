import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A member of an attribute that its kind does not have. */
export const memberMisplaced: Rule<{ attribute: string; member: string; kind: string; carrier: string }> = defineRule<{
  attribute: string;
  member: string;
  kind: string;
  carrier: string;
}>({
  id: 'ngsi-ld/member-misplaced',
  title: 'Member that this kind of attribute does not have',
  level: 'error',
  source:
    'ETSI GS CIM 009, clauses 4.5.2.2, 4.5.3.2, 4.5.18.2, 4.5.20.2, 4.5.21.2, 4.5.22.2 and 4.5.24.2 (prohibited members)',
  requirements: [],
  help: 'Each kind of attribute has its own member for the value, and some members belong to one kind only: units to a Property, "objectType" to a Relationship.',
  message: ({ attribute, member, kind, carrier }) =>
    `"${attribute}" is a ${kind} and has a "${member}", which belongs to a ${carrier}`,
});

/** A member that only answers of a broker have. */
export const memberOutputOnly: Rule<{ attribute: string; member: string }> = defineRule<{
  attribute: string;
  member: string;
}>({
  id: 'ngsi-ld/member-output-only',
  title: 'Member that only notifications have',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.2.2 and 4.5.3.2 (previousValue and the like), 5.2.14 (showChanges)',
  requirements: [],
  help: 'A broker adds the previous value when it tells of a change. Remove the member before the entity is stored or published.',
  message: ({ attribute, member }) => `"${attribute}" has a "${member}", which a broker adds to notifications only`,
});

/** An attribute whose value is in two places. */
export const valueAmbiguous: Rule<{ attribute: string; members: string }> = defineRule<{
  attribute: string;
  members: string;
}>({
  id: 'ngsi-ld/value-ambiguous',
  title: 'Attribute with two values',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.2.3 and 4.5.3.3 (the member that carries the value tells the kind)',
  requirements: [],
  help: 'Keep one of the members: without a "type", only that member tells the kind of the attribute.',
  message: ({ attribute, members }) => `"${attribute}" has its value in ${members}: it can only be in one of them`,
});

/** A type of value that contradicts the kind of attribute. */
export const valueTypeWrong: Rule<{ attribute: string; value: string; expected: string }> = defineRule<{
  attribute: string;
  value: string;
  expected: string;
}>({
  id: 'ngsi-ld/value-type-wrong',
  title: 'valueType that does not fit',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 5.2.5 and 5.2.32 (valueType)',
  requirements: [],
  help: 'Leave "valueType" out, or name the data type of the value: for texts in languages it is always langString.',
  message: ({ attribute, value, expected }) => `"valueType" of "${attribute}" is "${value}", and has to be ${expected}`,
});

/** A seal that cannot be verified. */
export const proofMalformed: Rule<{ member: string; expected: string }> = defineRule<{
  member: string;
  expected: string;
}>({
  id: 'ngsi-ld/proof-malformed',
  title: 'Malformed ngsildproof',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.5.2.2 (ngsildproof)',
  requirements: [],
  help: 'The value of "ngsildproof" is the proof as an object; the sealed identifier and type beside it are plain texts.',
  message: ({ member, expected }) => `"${member}" of "ngsildproof" has to be ${expected}`,
});

/** A context inside an attribute. */
export const contextEmbedded: Rule<{ attribute: string }> = defineRule<{ attribute: string }>({
  id: 'ngsi-ld/context-embedded',
  title: '@context inside an attribute',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.1 and 5.5.7',
  requirements: [],
  help: 'Move the terms to the "@context" of the entity: inside an attribute, brokers refuse it.',
  message: ({ attribute }) => `"${attribute}" has a "@context" of its own`,
});

/** A moment that cannot be placed. */
export const timestampNotUtc: Rule<{ member: string; value: string }> = defineRule<{ member: string; value: string }>({
  id: 'ngsi-ld/timestamp-not-utc',
  title: 'Time of the record that is not an instant in UTC',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.6.3 and 4.8 (createdAt, modifiedAt, deletedAt, expiresAt)',
  requirements: [],
  help: 'Write the instant in UTC with a Z at its end, as in 2026-03-01T08:00:00Z.',
  message: ({ member, value }) => `"${member}" is "${value}", which is not an instant in UTC`,
});

/** A unit that is not even a text. */
export const unitCodeMalformed: Rule<{ attribute: string; found: string }> = defineRule<{
  attribute: string;
  found: string;
}>({
  id: 'ngsi-ld/unit-code-malformed',
  title: 'unitCode that is not a text',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.2.2 and 5.2.5 (unitCode); UN/CEFACT Recommendation 20',
  requirements: [],
  help: 'Write the UN/CEFACT code of the unit as text, such as "CEL" for degree Celsius.',
  message: ({ attribute, found }) => `"unitCode" of "${attribute}" has to be a code as text, and is ${found}`,
});

/** A word of NGSI-LD that is one slip away. */
export const memberMisspelt: Rule<{ attribute: string; member: string; nearest: string }> = defineRule<{
  attribute: string;
  member: string;
  nearest: string;
}>({
  id: 'ngsi-ld/member-misspelt',
  title: 'Member of an attribute that looks misspelt',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.2.2 and 4.5.3.2 (members of a Property and a Relationship)',
  requirements: [],
  help: 'Use the spelling of NGSI-LD, capitals included. If it really is an attribute of the attribute, write it as one, with its kind.',
  message: ({ attribute, member, nearest }) => `"${attribute}" has a member "${member}"; did you mean "${nearest}"?`,
});

/** Rules about the members of attributes, and about times that any object has. */
export const memberRules: readonly AnyRule[] = [
  memberMisplaced,
  memberOutputOnly,
  valueAmbiguous,
  valueTypeWrong,
  proofMalformed,
  contextEmbedded,
  timestampNotUtc,
  unitCodeMalformed,
  memberMisspelt,
];
