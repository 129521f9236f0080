import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { odrl } from '../vocabulary.js';
import { atomicConstraintsOf } from '../walk-policy.js';

const rule: Rule<{ value: string }> = defineRule<{ value: string }>({
  id: 'odrl/percentage-out-of-range',
  title: 'Percentage beyond 0 to 100',
  level: 'error',
  source: 'ODRL Vocabulary & Expression 2.2, left operand percentage',
  requirements: ['MIM3 RC2.2'],
  help: 'Give a number from 0 to 100: the share of the asset that the action may or must cover.',
  message: ({ value }) => `${value} is no share of an asset: percentages go from 0 to 100`,
});

/** More than all of something, or less than nothing. */
export const percentageOutOfRange: Lint = {
  rule,
  check(policy, { report }) {
    for (const { leftOperand, rightOperands } of atomicConstraintsOf(policy)) {
      if (leftOperand !== `${odrl}percentage`) continue;
      for (const { value, location } of rightOperands) {
        if (Number(value) < 0 || Number(value) > 100) report(rule, location, { value: value.slice(0, 60) }, { value });
      }
    }
  },
};
