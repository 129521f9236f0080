import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';

/** Two operations of one name: generated clients lose one of them. */
export const operationIdDuplicate: Rule<{ id: string; first: string }> = defineRule<{ id: string; first: string }>({
  id: 'api/operation-id-duplicate',
  title: 'The same operationId twice',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8.10 (operationId is unique among all operations)',
  requirements: ['MIM0 R1.3'],
  help: 'Give each operation an operationId of its own; programs generated from the description use it as the name of a function.',
  message: ({ id, first }) => `the operationId "${id}" already belongs to ${first}`,
});

/** Compares the ids of all operations, case included. */
export const operationIdDuplicateCheck: ApiCheck = {
  rule: operationIdDuplicate,
  check({ document, operations }) {
    const seen = new Map<string, string>();
    return operations.flatMap(({ operation, pointer, method, path }) => {
      const id = operation['operationId'];
      if (typeof id !== 'string') return [];
      const first = seen.get(id);
      if (first)
        return [document.finding(operationIdDuplicate, `${pointer}/operationId`, { id, first }, { value: id })];
      seen.set(id, `${method.toUpperCase()} ${path}`);
      return [];
    });
  },
};
