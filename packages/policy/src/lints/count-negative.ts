import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { odrl } from '../vocabulary.js';
import { atomicConstraintsOf } from '../walk-policy.js';

const rule: Rule<{ value: string }> = defineRule<{ value: string }>({
  id: 'odrl/count-negative',
  title: 'Count below zero',
  level: 'error',
  source: 'ODRL Vocabulary & Expression 2.2, left operand count',
  requirements: ['MIM3 RC2.2'],
  help: 'Give how many times the action may be done, which is zero or more.',
  message: ({ value }) => `nothing is done ${value} times`,
});

/** A number of times that cannot be. */
export const countNegative: Lint = {
  rule,
  check(policy, { report }) {
    for (const { leftOperand, rightOperands } of atomicConstraintsOf(policy)) {
      if (leftOperand !== `${odrl}count`) continue;
      for (const { value, location } of rightOperands) {
        if (Number(value) < 0) report(rule, location, { value: value.slice(0, 60) }, { value });
      }
    }
  },
};
