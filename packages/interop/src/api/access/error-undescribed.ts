import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { errorResponses } from '../error-responses.js';

/** An operation that never fails, if one believes its description. */
export const errorUndescribed: Rule<{ operation: string }> = defineRule<{ operation: string }>({
  id: 'api/error-undescribed',
  title: 'Operation without a described error',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM0 R2.1 and mechanism M1; OpenAPI 3.1.1, 4.8.16 (any known errors)',
  requirements: ['MIM0 R2.1'],
  help: 'Describe what a wrong call is answered with: a response "default" or "4XX" is enough.',
  message: ({ operation }) => `${operation} does not say what a wrong call is answered with`,
});

/** Looks at every operation. */
export const errorUndescribedCheck: ApiCheck = {
  rule: errorUndescribed,
  check({ document, root, operations }) {
    return operations
      .filter(({ operation }) => operation['responses'] !== undefined)
      .filter((operation) => errorResponses(root, operation).length === 0)
      .map(({ method, path, pointer }) =>
        document.finding(errorUndescribed, pointer, { operation: `${method.toUpperCase()} ${path}` }),
      );
  },
};
