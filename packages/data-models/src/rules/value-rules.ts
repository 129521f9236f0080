// Long on purpose: these are all the causes a value can be wrong for, and whoever maps errors to them reads them together.
import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

const schema = 'Schema of the entity type';
const validation = 'JSON Schema 2020-12, Validation, section';
const requirements: readonly string[] = ['MIM2 R1.1'];

/** A value at an attribute. */
type At = { attribute: string; value: string };
/** A value of another JSON type. */
type Mismatch = { attribute: string; expected: string; found: string };
type Named = { attribute: string };

const mismatch = ({ attribute, expected, found }: Mismatch): string =>
  `"${attribute}" has to be ${expected}, and is ${found}`;

/** A value of the wrong JSON type, in a way that no other rule names. */
export const valueWrongType: Rule<Mismatch> = defineRule<Mismatch>({
  id: 'data/value-wrong-type',
  title: 'Value of the wrong type',
  level: 'error',
  source: `${schema}, "type"; ${validation} 6.1.1`,
  requirements,
  help: 'Write the value as the model has it: a number as 38.5, not "38,5".',
  message: mismatch,
});

/** A number in quotation marks. */
export const numberAsText: Rule<At> = defineRule<At>({
  id: 'data/number-as-text',
  title: 'Number written as text',
  level: 'error',
  source: `${schema}, "type"; ${validation} 6.1.1`,
  requirements,
  help: 'Write the number without quotation marks; programs do not calculate with text.',
  message: ({ attribute, value }) => `"${attribute}" has to be a number, and is the text "${value}"`,
});

/** True or false in quotation marks. */
export const booleanAsText: Rule<At> = defineRule<At>({
  id: 'data/boolean-as-text',
  title: 'true or false written as text',
  level: 'error',
  source: `${schema}, "type"; ${validation} 6.1.1`,
  requirements,
  help: 'Write true or false without quotation marks: to many programs the text "false" counts as true.',
  message: ({ attribute, value }) => `"${attribute}" has to be true or false, and is the text "${value}"`,
});

/** Something else where a yes or no belongs. */
export const notBoolean: Rule<{ attribute: string; found: string }> = defineRule<{ attribute: string; found: string }>({
  id: 'data/not-boolean',
  title: 'Neither true nor false',
  level: 'error',
  source: `${schema}, "type"; ${validation} 6.1.1`,
  requirements,
  help: 'Write true or false. Numbers such as 0 and 1, and words such as yes, are not understood.',
  message: ({ attribute, found }) => `"${attribute}" has to be true or false, and is ${found}`,
});

/** A broken number of whole things. */
export const fractionWhereInteger: Rule<At> = defineRule<At>({
  id: 'data/fraction-where-integer',
  title: 'Fraction where a whole number belongs',
  level: 'error',
  source: `${schema}, "type": "integer"; ${validation} 6.1.1`,
  requirements,
  help: 'Give a whole number. If the fraction matters, the value may belong to another attribute.',
  message: ({ attribute, value }) => `"${attribute}" has to be a whole number, and is ${value}`,
});

/** One value where several are expected. */
export const scalarWhereArray: Rule<Mismatch> = defineRule<Mismatch>({
  id: 'data/scalar-where-array',
  title: 'Single value where a list belongs',
  level: 'error',
  source: `${schema}, "type": "array"; ${validation} 6.1.1`,
  requirements,
  help: 'Put the value in square brackets, also where there is only one.',
  message: mismatch,
});

/** Several values where one is expected. */
export const arrayWhereScalar: Rule<Mismatch> = defineRule<Mismatch>({
  id: 'data/array-where-scalar',
  title: 'List where a single value belongs',
  level: 'error',
  source: `${schema}, "type"; ${validation} 6.1.1`,
  requirements,
  help: 'Give one value without square brackets: the model has no place for several.',
  message: mismatch,
});

/** An object where a list is expected. */
export const objectWhereArray: Rule<Mismatch> = defineRule<Mismatch>({
  id: 'data/object-where-array',
  title: 'Object where a list belongs',
  level: 'error',
  source: `${schema}, "type": "array"; ${validation} 6.1.1`,
  requirements,
  help: 'Put the object in square brackets, or list its values.',
  message: mismatch,
});

/** A plain value where a structure is expected. */
export const scalarWhereObject: Rule<Mismatch> = defineRule<Mismatch>({
  id: 'data/scalar-where-object',
  title: 'Single value where an object belongs',
  level: 'error',
  source: `${schema}, "type": "object"; ${validation} 6.1.1`,
  requirements,
  help: 'Write an object with the members of the model, such as an address with "streetAddress" and "addressLocality".',
  message: mismatch,
});

/** A list where a structure is expected. */
export const arrayWhereObject: Rule<Mismatch> = defineRule<Mismatch>({
  id: 'data/array-where-object',
  title: 'List where an object belongs',
  level: 'error',
  source: `${schema}, "type": "object"; ${validation} 6.1.1`,
  requirements,
  help: 'Give one object without square brackets around it.',
  message: mismatch,
});

/** A structure where a plain value is expected. */
export const objectWhereScalar: Rule<Mismatch> = defineRule<Mismatch>({
  id: 'data/object-where-scalar',
  title: 'Object where a single value belongs',
  level: 'error',
  source: `${schema}, "type"; ${validation} 6.1.1`,
  requirements,
  help: 'Give the value itself. What else the object says belongs in attributes of its own.',
  message: mismatch,
});

/** Nothing, said explicitly. */
export const nullValue: Rule<{ attribute: string; expected: string }> = defineRule<{
  attribute: string;
  expected: string;
}>({
  id: 'data/null-value',
  title: 'null in place of a value',
  level: 'error',
  source: `${schema}, "type"; ${validation} 6.1.1`,
  requirements,
  help: 'Leave the attribute out where there is no value; null is not a value of the model.',
  message: ({ attribute, expected }) => `"${attribute}" has to be ${expected}, and is null`,
});

/** An attribute object where the value alone is expected. */
export const nestedNormalisedValue: Rule<{ attribute: string; kind: string }> = defineRule<{
  attribute: string;
  kind: string;
}>({
  id: 'data/nested-normalised-value',
  title: 'Attribute object inside a value',
  level: 'error',
  source: `${schema}, "type"; ETSI GS CIM 009, clause 4.5.2.2`,
  requirements,
  help: 'The "type" and "value" of NGSI-LD stand around an attribute once, not around the parts of its value: give the parts as plain values.',
  message: ({ attribute, kind }) =>
    `inside the value of "${attribute}" stands an object of kind ${kind}, where the model has the value alone`,
});

/** A word that is not on the list. */
export const valueNotAllowed: Rule<At & { allowed: string; nearest?: string }> = defineRule<
  At & { allowed: string; nearest?: string }
>({
  id: 'data/value-not-allowed',
  title: 'Value that is not on the list',
  level: 'error',
  source: `${schema}, "enum" and "const"; ${validation}s 6.1.2 and 6.1.3`,
  requirements,
  help: 'Use one of the words of the model, capitals included.',
  message: ({ attribute, value, allowed, nearest }) =>
    `"${value}" is not a value of "${attribute}"; ${nearest === undefined ? `it is one of ${allowed}` : `did you mean "${nearest}"?`}`,
});

/** An entity of another type than the schema describes. */
export const typeMismatch: Rule<{ type: string; expected: string }> = defineRule<{ type: string; expected: string }>({
  id: 'data/type-mismatch',
  title: 'Entity of another type than its model',
  level: 'error',
  source: `${schema}, "type", "enum"; ${validation}s 6.1.2 and 6.1.3`,
  requirements,
  help: 'Write the type as the model does, or check the entity against the model of its own type.',
  message: ({ type, expected }) => `the model is for "${expected}", and the entity is a "${type}"`,
});

/** A number beyond its limits. */
export const numberOutOfRange: Rule<At & { limit: string }> = defineRule<At & { limit: string }>({
  id: 'data/number-out-of-range',
  title: 'Number out of range',
  level: 'error',
  source: `${schema}, "minimum" and "maximum"; ${validation}s 6.2.2 to 6.2.5`,
  requirements,
  help: 'Check the value and its unit: shares are written from 0 to 1, not as percentages; codes such as -999 for "no value" have to be left out.',
  message: ({ attribute, value, limit }) => `"${attribute}" is ${value}, and has to be ${limit}`,
});

/** A number between the steps. */
export const numberNotMultiple: Rule<At & { step: string }> = defineRule<At & { step: string }>({
  id: 'data/number-not-multiple',
  title: 'Number between the steps',
  level: 'error',
  source: `${schema}, "multipleOf"; ${validation} 6.2.1`,
  requirements,
  help: 'Round the number to the step that the model asks for.',
  message: ({ attribute, value, step }) => `"${attribute}" is ${value}, and has to be a multiple of ${step}`,
});

/** A text or list that is too short or too long. */
export const lengthOutOfRange: Rule<{ attribute: string; limit: string }> = defineRule<{
  attribute: string;
  limit: string;
}>({
  id: 'data/length-out-of-range',
  title: 'Text or list too short or too long',
  level: 'error',
  source: `${schema}, "minItems", "maxItems", "minLength" and "maxLength"; ${validation}s 6.3 to 6.5`,
  requirements,
  help: 'Leave the attribute out if there is nothing to say.',
  message: ({ attribute, limit }) => `"${attribute}" has to have ${limit}`,
});

/** A list with a repetition. */
export const itemsRepeated: Rule<Named> = defineRule<Named>({
  id: 'data/items-repeated',
  title: 'List with a repetition',
  level: 'error',
  source: `${schema}, "uniqueItems"; ${validation} 6.4.3`,
  requirements,
  help: 'Say each thing once.',
  message: ({ attribute }) => `"${attribute}" holds the same item twice`,
});

/** An instant, or a time of day, that differs from place to place. */
export const dateTimeWithoutOffset: Rule<At & { format: 'date-time' | 'time' }> = defineRule<
  At & { format: 'date-time' | 'time' }
>({
  id: 'data/date-time-without-offset',
  title: 'Time without its offset from UTC',
  level: 'error',
  source: `${schema}, "format"; RFC 3339, section 5.6 (time-offset)`,
  requirements,
  help: 'Add the offset: Z for UTC, or the local one as in 2026-03-01T09:00:00+01:00.',
  message: ({ attribute, value }) =>
    `"${value}" in "${attribute}" does not say its offset from UTC: nobody knows which instant it is`,
});

const dateTimeForms: Readonly<Record<'date-time' | 'time', string>> = {
  'date-time': 'a date and time such as 2026-03-01T08:00:00Z',
  time: 'a time such as 08:00:00Z',
};

/** A text that is not written as a date and time. */
export const dateTimeMalformed: Rule<At & { format: 'date-time' | 'time' }> = defineRule<
  At & { format: 'date-time' | 'time' }
>({
  id: 'data/date-time-malformed',
  title: 'Not a date and time',
  level: 'error',
  source: `${schema}, "format"; RFC 3339, section 5.6`,
  requirements,
  help: 'Write date, time and offset, as in 2026-03-01T08:00:00Z for UTC or 2026-03-01T09:00:00+01:00.',
  message: ({ attribute, value, format }) => `"${value}" in "${attribute}" is not ${dateTimeForms[format]}`,
});

/** A date, or a time of day, that no calendar or clock shows. */
export const dateTimeImpossible: Rule<At & { format: 'date-time' | 'date' | 'time' }> = defineRule<
  At & { format: 'date-time' | 'date' | 'time' }
>({
  id: 'data/date-time-impossible',
  title: 'Date or time that does not exist',
  level: 'error',
  source: `${schema}, "format"; RFC 3339, section 5.7`,
  requirements,
  help: 'Check the day against the month, and the hour: they go from 1 to 28, 29, 30 or 31, and from 00 to 23.',
  message: ({ attribute, value }) => `"${value}" in "${attribute}" is in no calendar`,
});

/** A text that is not written as a date. */
export const dateMalformed: Rule<At> = defineRule<At>({
  id: 'data/date-malformed',
  title: 'Not a date',
  level: 'error',
  source: `${schema}, "format": "date"; RFC 3339, section 5.6 (full-date)`,
  requirements,
  help: 'Write year, month and day with hyphens, as in 2026-03-01, and nothing else.',
  message: ({ attribute, value }) => `"${value}" in "${attribute}" is not a date such as 2026-03-01`,
});

/** A text that should be an address or name on the web. */
export const uriMalformed: Rule<At> = defineRule<At>({
  id: 'data/uri-malformed',
  title: 'Value that is not a URI',
  level: 'error',
  source: `${schema}, "format": "uri"; RFC 3986, section 4.3`,
  requirements,
  help: 'Write a whole address, such as https://example.org/page, or a name such as urn:ngsi-ld:RoadSegment:7.',
  message: ({ attribute, value }) => `"${value}" in "${attribute}" is not a URI`,
});

/** A text of another form than its format names. */
export const formatMismatch: Rule<At & { format: string }> = defineRule<At & { format: string }>({
  id: 'data/format-mismatch',
  title: 'Text of another format',
  level: 'error',
  source: `${schema}, "format"; ${validation} 7.3`,
  requirements,
  help: 'Write the text in the format that the model names, such as email or uuid.',
  message: ({ attribute, value, format }) => `"${value}" in "${attribute}" is not of the format "${format}"`,
});

/** A text that its pattern does not match. */
export const patternMismatch: Rule<At & { pattern: string }> = defineRule<At & { pattern: string }>({
  id: 'data/pattern-mismatch',
  title: 'Text that does not fit its pattern',
  level: 'error',
  source: `${schema}, "pattern"; ${validation} 6.3.3`,
  requirements,
  help: 'Compare the text with the examples of the model: a letter, a separator or a length differs.',
  message: ({ attribute, value, pattern }) => `"${value}" in "${attribute}" does not match ${pattern}`,
});

/** A required part of a value that is not there. */
export const memberMissing: Rule<{ attribute: string; member: string }> = defineRule<{
  attribute: string;
  member: string;
}>({
  id: 'data/member-missing',
  title: 'Value without a required part',
  level: 'error',
  source: `${schema}, "required"; ${validation} 6.5.3`,
  requirements,
  help: 'Add the member to the object.',
  message: ({ attribute, member }) => `the value of "${attribute}" has no "${member}"`,
});

/** A part of a value that the model does not have. */
export const memberUnexpected: Rule<{ attribute: string; member: string; nearest?: string }> = defineRule<{
  attribute: string;
  member: string;
  nearest?: string;
}>({
  id: 'data/member-unexpected',
  title: 'Part of a value that the model does not have',
  level: 'error',
  source: `${schema}, "additionalProperties"; JSON Schema 2020-12, Core, section 10.3.2.3`,
  requirements,
  help: 'Remove the member, or write its name as the model does.',
  message: ({ attribute, member, nearest }) =>
    `the value of "${attribute}" has a member "${member}", which the model does not have${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`,
});

/** A value that none of several descriptions fits. */
export const noAlternativeFits: Rule<{ attribute: string; alternatives: number }> = defineRule<{
  attribute: string;
  alternatives: number;
}>({
  id: 'data/no-alternative-fits',
  title: 'Value that fits none of the alternatives',
  level: 'error',
  source: `${schema}, "anyOf" and "oneOf"; JSON Schema 2020-12, Core, section 10.2.1`,
  requirements,
  help: 'Choose one of the forms that the model describes, and follow it in all parts.',
  message: ({ attribute, alternatives }) => `"${attribute}" fits none of the ${alternatives} forms it may have`,
});

/** A value that the schema refuses for another reason. */
export const valueRefused: Rule<{ attribute: string; keyword: string }> = defineRule<{
  attribute: string;
  keyword: string;
}>({
  id: 'data/value-refused',
  title: 'Value that the schema refuses',
  level: 'error',
  source: `${schema}; JSON Schema 2020-12, Core, section 10.2`,
  requirements,
  help: 'Look up the attribute in the documentation of the model: its schema excludes this value.',
  message: ({ attribute, keyword }) => `the schema refuses the value of "${attribute}" by its "${keyword}"`,
});

/** A number whose unit is anyone's guess. */
export const unitMissing: Rule<{ attribute: string; usual: string }> = defineRule<{ attribute: string; usual: string }>(
  {
    id: 'data/unit-missing',
    title: 'Measurement without a unit',
    level: 'warning',
    source: 'ETSI GS CIM 009, clause 4.5.2.2 ("unitCode"); MIMs Plus 9.0, MIM2 R1.1 (units are explicit)',
    requirements: ['MIM2 R1.1'],
    help: 'Add a "unitCode" beside the value, as a UN/CEFACT code such as GQ for microgram per cubic metre.',
    message: ({ attribute, usual }) => `"${attribute}" does not say its unit; usual is "unitCode": "${usual}"`,
  },
);

/** A unit that does not measure such a thing. */
export const unitUnexpected: Rule<{ attribute: string; unit: string; units: string }> = defineRule<{
  attribute: string;
  unit: string;
  units: string;
}>({
  id: 'data/unit-unexpected',
  title: 'Unit that does not fit',
  level: 'warning',
  source: 'ETSI GS CIM 009, clause 4.5.2.2 ("unitCode"); UN/CEFACT Recommendation 20',
  requirements: ['MIM2 R1.1'],
  help: 'Use a UN/CEFACT code of a unit that measures this quantity, and convert the value if need be.',
  message: ({ attribute, unit, units }) => `"${unit}" is not a unit that the model has for "${attribute}": ${units}`,
});

/** Rules that stem from the keyword `format`: under the policy `annotate` they are not reported. */
export const formatRules: readonly AnyRule[] = [
  dateTimeWithoutOffset,
  dateTimeMalformed,
  dateTimeImpossible,
  dateMalformed,
  uriMalformed,
  formatMismatch,
];

/** Rules about values that a model describes. */
export const valueRules: readonly AnyRule[] = [
  numberAsText,
  booleanAsText,
  notBoolean,
  fractionWhereInteger,
  scalarWhereArray,
  arrayWhereScalar,
  objectWhereArray,
  scalarWhereObject,
  arrayWhereObject,
  objectWhereScalar,
  nullValue,
  nestedNormalisedValue,
  valueWrongType,
  valueNotAllowed,
  typeMismatch,
  numberOutOfRange,
  numberNotMultiple,
  lengthOutOfRange,
  itemsRepeated,
  ...formatRules,
  patternMismatch,
  memberMissing,
  memberUnexpected,
  noAlternativeFits,
  valueRefused,
];

/** Rules about units, which only representations with members beside the value can carry. */
export const unitRules: readonly AnyRule[] = [unitMissing, unitUnexpected];
