import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { odrl } from '../vocabulary.js';
import { atomicConstraintsOf } from '../walk-policy.js';

const setOperators: readonly string[] = ['isAllOf', 'isAnyOf', 'isNoneOf'];

const rule: Rule<{ operator: string }> = defineRule<{ operator: string }>({
  id: 'odrl/set-operator-single-value',
  title: 'Set operator with a single value',
  level: 'info',
  source: 'ODRL Vocabulary & Expression 2.2, operators isAllOf, isAnyOf and isNoneOf',
  requirements: [],
  help: 'Write odrl:eq or odrl:neq, or list the other values that were meant.',
  message: ({ operator }) => `odrl:${operator} stands before a single value, where a list was probably meant`,
});

/** A set of one. */
export const setOperatorSingleValue: Lint = {
  rule,
  check(policy, { report }) {
    for (const { operator: iri, rightOperands, location } of atomicConstraintsOf(policy)) {
      const operator = setOperators.find((name) => iri === odrl + name);
      if (operator !== undefined && rightOperands.length === 1) report(rule, location, { operator });
    }
  },
};
