import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { rightDateTime } from '../evaluate-constraint.js';
import { odrl } from '../vocabulary.js';
import { atomicConstraintsOf } from '../walk-policy.js';

const rule: Rule<{ value: string }> = defineRule<{ value: string }>({
  id: 'odrl/time-zone-missing',
  title: 'Date or time without zone',
  level: 'warning',
  source: 'XML Schema 1.1 Part 2, section 3.3.7; ODRL Vocabulary & Expression 2.2, left operand dateTime',
  requirements: ['MIM3 RC2.2'],
  help: 'Add Z or an offset such as +01:00. Without one, requests within 14 hours of the limit cannot be decided and are denied.',
  message: ({ value }) => `"${value}" has no time zone, so that nobody can say when exactly it is`,
});

/** A moment that is up to 28 hours wide. */
export const timeZoneMissing: Lint = {
  rule,
  check(policy, { report }) {
    for (const constraint of atomicConstraintsOf(policy)) {
      if (constraint.leftOperand !== `${odrl}dateTime` || rightDateTime(constraint)?.zoned !== false) continue;
      const value = constraint.rightOperands[0]?.value ?? '';
      report(rule, constraint.location, { value }, { value });
    }
  },
};
