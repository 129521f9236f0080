import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { odrl } from '../vocabulary.js';
import { atomicConstraintsOf } from '../walk-policy.js';

/** Operands whose values mean nothing without a unit. */
const measured: readonly string[] = ['payAmount', 'absoluteSize'];

const rule: Rule<{ operand: string }> = defineRule<{ operand: string }>({
  id: 'odrl/unit-missing',
  title: 'Amount without unit',
  level: 'warning',
  source: 'ODRL Vocabulary & Expression 2.2, left operands payAmount and absoluteSize',
  requirements: ['MIM3 RC2.2'],
  help: 'Add odrl:unit, for example the currency of a payment. Nobody can compare an amount whose unit is a guess.',
  message: ({ operand }) => `odrl:${operand} is compared with a number that has no unit`,
});

/** An amount of nobody knows what. */
export const unitMissing: Lint = {
  rule,
  check(policy, { report }) {
    for (const { leftOperand = '', unit, notUnderstood, location } of atomicConstraintsOf(policy)) {
      const operand = measured.find((name) => leftOperand === odrl + name);
      if (operand !== undefined && unit === undefined && notUnderstood.length === 0)
        report(rule, location, { operand });
    }
  },
};
