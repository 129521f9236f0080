import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { successResponses } from '../success-responses.js';

/** Data without a model. */
export const responseSchemaMissing: Rule<{ operation: string; status: string; mediaType: string }> = defineRule<{
  operation: string;
  status: string;
  mediaType: string;
}>({
  id: 'api/response-schema-missing',
  title: 'JSON response without a schema',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM0 R1.4; OpenAPI 3.1.1, 4.8.14 (schema)',
  requirements: ['MIM0 R1.4'],
  help: 'Point to the schema of the data model, so that a reader knows what the members mean.',
  message: ({ operation, status, mediaType }) =>
    `${operation} returns ${mediaType} with status ${status}, but no schema says what is in it`,
});

/** Looks at the JSON bodies of successful calls. */
export const responseSchemaMissingCheck: ApiCheck = {
  rule: responseSchemaMissing,
  check({ document, root, operations }) {
    return operations.flatMap((entry) =>
      successResponses(root, entry)
        .filter(({ hasSchema }) => !hasSchema)
        .map(({ pointer, status, mediaType }) =>
          document.finding(responseSchemaMissing, pointer, {
            operation: `${entry.method.toUpperCase()} ${entry.path}`,
            status,
            mediaType,
          }),
        ),
    );
  },
};
