import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { asObject } from '../json-object.js';

/** An operation that does not say what it returns. */
export const responsesMissing: Rule<{ operation: string }> = defineRule<{ operation: string }>({
  id: 'api/responses-missing',
  title: 'Operation without responses',
  level: 'error',
  source: 'OpenAPI 3.0.4, 4.7.10 (responses is required) and 4.7.16 (at least one response); MIMs Plus 9.0, MIM0 R1.3',
  requirements: ['MIM0 R1.3'],
  help: 'Describe at least the response of a successful call. Version 3.1 lets it be left out, but then the access is not described.',
  message: ({ operation }) => `${operation} does not say what it returns`,
});

/** Looks at every operation. */
export const responsesMissingCheck: ApiCheck = {
  rule: responsesMissing,
  check({ document, operations }) {
    return operations
      .filter(({ operation }) => Object.keys(asObject(operation['responses']) ?? {}).length === 0)
      .map(({ pointer, method, path }) =>
        document.finding(responsesMissing, pointer, { operation: `${method.toUpperCase()} ${path}` }),
      );
  },
};
