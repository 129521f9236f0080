import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { odrl } from '../vocabulary.js';
import { atomicConstraintsOf } from '../walk-policy.js';

const singleOperators: readonly string[] = ['eq', 'neq', 'lt', 'lteq', 'gt', 'gteq'];

const rule: Rule<{ operator: string; count: number }> = defineRule<{ operator: string; count: number }>({
  id: 'odrl/right-operand-repeated',
  title: 'Several right operands where one is compared',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.5.1',
  requirements: ['MIM3 RC2.2'],
  help: 'Leave one right operand, or use isAnyOf, isAllOf or isNoneOf, which compare with a set.',
  message: ({ operator, count }) => `odrl:${operator} compares with one value and has ${count}`,
});

/** A comparison with several values at once. */
export const rightOperandRepeated: Lint = {
  rule,
  check(policy, { report }) {
    for (const { operator: iri, rightOperands, location } of atomicConstraintsOf(policy)) {
      const operator = singleOperators.find((name) => iri === odrl + name);
      const count = rightOperands.length;
      if (operator !== undefined && count > 1) report(rule, location, { operator, count });
    }
  },
};
