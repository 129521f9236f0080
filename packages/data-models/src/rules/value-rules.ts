import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';
import type { DateTimeProblem } from '../checks/date-time.js';

const schema = 'Smart Data Models, schema of the entity type';

/** A value of the wrong JSON type. */
export const valueWrongType: Rule<{ attribute: string; expected: string; found: string }> = defineRule<{
  attribute: string;
  expected: string;
  found: string;
}>({
  id: 'data/value-wrong-type',
  title: 'Value of the wrong type',
  level: 'error',
  source: `${schema}, "type"`,
  requirements: ['MIM2 R1.1'],
  help: 'Write the value as the model has it. Numbers and true or false stand without quotation marks.',
  message: ({ attribute, expected, found }) => `"${attribute}" has to be ${expected}, and is ${found}`,
});

/** A word that is not on the list. */
export const valueNotAllowed: Rule<{ attribute: string; value: string; allowed: string; nearest?: string }> =
  defineRule<{ attribute: string; value: string; allowed: string; nearest?: string }>({
    id: 'data/value-not-allowed',
    title: 'Value that is not on the list',
    level: 'error',
    source: `${schema}, "enum"`,
    requirements: ['MIM2 R1.1'],
    help: 'Use one of the words of the model, capitals included.',
    message: ({ attribute, value, allowed, nearest }) =>
      `"${value}" is not a value of "${attribute}"; ${nearest === undefined ? `it is one of ${allowed}` : `did you mean "${nearest}"?`}`,
  });

/** A number beyond its limits. */
export const numberOutOfRange: Rule<{ attribute: string; value: string; limit: string }> = defineRule<{
  attribute: string;
  value: string;
  limit: string;
}>({
  id: 'data/number-out-of-range',
  title: 'Number out of range',
  level: 'error',
  source: `${schema}, "minimum" and "maximum"`,
  requirements: ['MIM2 R1.1'],
  help: 'Check the value and its unit: shares are written from 0 to 1, not as percentages; codes such as -999 for "no value" have to be left out.',
  message: ({ attribute, value, limit }) => `"${attribute}" is ${value}, and has to be ${limit}`,
});

/** A text or list that is too short or too long. */
export const lengthOutOfRange: Rule<{ attribute: string; limit: string }> = defineRule<{
  attribute: string;
  limit: string;
}>({
  id: 'data/length-out-of-range',
  title: 'Text or list too short or too long',
  level: 'error',
  source: `${schema}, "minItems", "minLength" and "maxLength"`,
  requirements: ['MIM2 R1.1'],
  help: 'Leave the attribute out if there is nothing to say.',
  message: ({ attribute, limit }) => `"${attribute}" has to have ${limit}`,
});

/** A list with a repetition. */
export const itemsRepeated: Rule<{ attribute: string }> = defineRule<{ attribute: string }>({
  id: 'data/items-repeated',
  title: 'List with a repetition',
  level: 'error',
  source: `${schema}, "uniqueItems"`,
  requirements: ['MIM2 R1.1'],
  help: 'Say each thing once.',
  message: ({ attribute }) => `"${attribute}" holds the same item twice`,
});

const dateTimeProblems: Readonly<Record<DateTimeProblem, string>> = {
  form: 'is not a date and time such as 2026-03-01T08:00:00Z',
  'no-offset': 'does not say its time zone: nobody knows which instant it is',
  'not-in-calendar': 'is not a date and time that exists',
};

/** A text that is not an instant. */
export const dateTimeInvalid: Rule<{ attribute: string; value: string; problem: DateTimeProblem }> = defineRule<{
  attribute: string;
  value: string;
  problem: DateTimeProblem;
}>({
  id: 'data/date-time-invalid',
  title: 'Not a date and time',
  level: 'error',
  source: `${schema}, "format": "date-time"; RFC 3339, sections 5.6 and 5.7`,
  requirements: ['MIM2 R1.1'],
  help: 'Write date, time and time zone, as in 2026-03-01T08:00:00Z for UTC or 2026-03-01T09:00:00+01:00.',
  message: ({ attribute, value, problem }) => `"${value}" in "${attribute}" ${dateTimeProblems[problem]}`,
});

/** A text that should be an address or name on the web. */
export const valueNotUri: Rule<{ attribute: string; value: string }> = defineRule<{ attribute: string; value: string }>(
  {
    id: 'data/value-not-uri',
    title: 'Value that is not a URI',
    level: 'error',
    source: `${schema}, "format": "uri"; RFC 3986, section 4.3`,
    requirements: ['MIM2 R1.1'],
    help: 'Write a whole address, such as https://example.org/page, or a name such as urn:ngsi-ld:RoadSegment:7.',
    message: ({ attribute, value }) => `"${value}" in "${attribute}" is not a URI`,
  },
);

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

/** Rules about values that a model describes. */
export const valueRules: readonly AnyRule[] = [
  valueWrongType,
  valueNotAllowed,
  numberOutOfRange,
  lengthOutOfRange,
  itemsRepeated,
  dateTimeInvalid,
  valueNotUri,
];

/** Rules about units, which only representations with members beside the value can carry. */
export const unitRules: readonly AnyRule[] = [unitMissing, unitUnexpected];
