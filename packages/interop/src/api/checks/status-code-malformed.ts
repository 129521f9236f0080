import { defineRule, escapePointer, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { asObject } from '../json-object.js';

/** A response for a status that HTTP does not have, so it never applies. */
export const statusCodeMalformed: Rule<{ status: string }> = defineRule<{ status: string }>({
  id: 'api/status-code-malformed',
  title: 'Response under something that is not a status code',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8.16 (fields and patterned fields of the Responses Object)',
  requirements: ['MIM0 R1.3'],
  help: 'Use a status code such as "200", a range such as "2XX" in capitals, or "default".',
  message: ({ status }) => `"${status}" is not a status code, a range such as "2XX", or "default"`,
});

/** Looks at the keys of the responses of every operation. */
export const statusCodeMalformedCheck: ApiCheck = {
  rule: statusCodeMalformed,
  check({ document, operations }) {
    return operations.flatMap(({ operation, pointer }) =>
      Object.keys(asObject(operation['responses']) ?? {})
        .filter((status) => !/^([1-5](\d\d|XX)|default|x-.*)$/.test(status))
        .map((status) =>
          document.finding(
            statusCodeMalformed,
            `${pointer}/responses/${escapePointer(status)}`,
            { status },
            { value: status },
          ),
        ),
    );
  },
};
