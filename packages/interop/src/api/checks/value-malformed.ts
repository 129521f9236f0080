import { defineRule, type Rule } from '@ds4sscc/findings';

/** A text or name that has not the form that the format asks for. */
export const valueMalformed: Rule<{ member: string; form: string }> = defineRule<{ member: string; form: string }>({
  id: 'api/value-malformed',
  title: 'Text that has not the form the format asks for',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.5 (URIs, e-mail addresses) and 4.8.7.1 (names of components); their official JSON Schemas',
  requirements: ['MIM0 R1.3'],
  help: 'Write the text in the form that the message names: an address without spaces, an e-mail address with @, a name of letters, digits, dots, dashes and underscores.',
  message: ({ member, form }) => `"${member}" is not ${form}`,
});
