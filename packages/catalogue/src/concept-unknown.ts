import { defineRule, type Rule } from '@ds4sscc/findings';

interface Args {
  readonly node: string;
  readonly path: string;
  readonly value: string;
  readonly list: string;
  readonly near: string | undefined;
}

/** A value that looks as if it were of a list, and that our copy of the list does not hold. */
export const conceptUnknown: Rule<Args> = defineRule<Args>({
  id: 'dcat-ap/concept-unknown',
  title: 'Value that our copy of its list does not hold',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, Controlled vocabularies to be used',
  requirements: ['MIM3 RC4.3'],
  help: 'Check the spelling of the IRI, capitals included. If the list has it by now, nothing is wrong.',
  message: ({ node, path, value, list, near }) =>
    `${path} of ${node} is ${value}, which our copy of the ${list} does not hold${near === undefined ? '' : `; was ${near} meant?`}`,
});
