import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { baseType, errorResponses } from '../error-responses.js';

const problem: ReadonlySet<string> = new Set(['application/problem+json', 'application/problem+xml']);

/** An error that each client has to read in a way of its own. */
export const errorNotProblem: Rule<{ operation: string; status: string; found: readonly string[] }> = defineRule<{
  operation: string;
  status: string;
  found: readonly string[];
}>({
  id: 'api/error-not-problem',
  title: 'Error without problem details',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM0 mechanism M1 (errors as application/problem+json); RFC 9457, section 3',
  requirements: ['MIM0 R2.1'],
  help: 'Answer errors with the media type application/problem+json and the members type, title, status and detail.',
  message: ({ operation, status, found }) =>
    `${operation} answers ${status} with ${found.length === 0 ? 'no body' : found.join(', ')}, not with application/problem+json`,
});

/** Looks at every described error. */
export const errorNotProblemCheck: ApiCheck = {
  rule: errorNotProblem,
  check({ document, root, operations }) {
    return operations.flatMap((entry) =>
      errorResponses(root, entry)
        .filter(({ mediaTypes }) => !mediaTypes.some((mediaType) => problem.has(baseType(mediaType))))
        .map(({ status, pointer, mediaTypes: found }) =>
          document.finding(errorNotProblem, pointer, {
            operation: `${entry.method.toUpperCase()} ${entry.path}`,
            status,
            found,
          }),
        ),
    );
  },
};
