import { defineRule, type Rule } from '@ds4sscc/findings';

/** What only the official schema knows to be wrong. */
export const schemaViolated: Rule<{ grammar: string; place: string; limit: string | undefined }> = defineRule<{
  /** The format and version, such as `OpenAPI 3.1`. */
  grammar: string;
  /** Where in the official schema. */
  place: string;
  limit: string | undefined;
}>({
  id: 'api/schema-violated',
  title: 'Does not fit the official schema of the format',
  level: 'error',
  source: 'JSON Schemas of the OpenAPI Initiative (3.0, 3.1, 3.2) and of AsyncAPI (2.6.0, 3.1.0)',
  requirements: ['MIM0 R1.3'],
  help: 'Compare the marked value with the section of the format on this object: a number, a length or a combination of members is not allowed.',
  message: ({ grammar, place, limit }) =>
    limit
      ? `this does not fit the official schema of ${grammar}: it needs ${limit}`
      : `this does not fit the official schema of ${grammar} (${place})`,
});
