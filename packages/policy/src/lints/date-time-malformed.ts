import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { rightDateTime } from '../evaluate-constraint.js';
import { odrl } from '../vocabulary.js';
import { atomicConstraintsOf } from '../walk-policy.js';

const rule: Rule<{ value: string; datatype: string }> = defineRule<{ value: string; datatype: string }>({
  id: 'odrl/date-time-malformed',
  title: 'Date or time that cannot be compared',
  level: 'error',
  source: 'ODRL Vocabulary & Expression 2.2, left operand dateTime',
  requirements: ['MIM3 RC2.2'],
  help: 'Write the value as xsd:dateTime or xsd:date and give it that datatype, for example "2026-03-01T00:00:00Z"^^xsd:dateTime.',
  message: ({ value, datatype }) => `"${value}" (${datatype}) is no date or time to compare with`,
});

/** A date or time that cannot be compared. */
export const dateTimeMalformed: Lint = {
  rule,
  check(policy, { report }) {
    for (const constraint of atomicConstraintsOf(policy)) {
      const [right] = constraint.rightOperands;
      if (constraint.leftOperand !== `${odrl}dateTime` || !right || rightDateTime(constraint)) continue;
      const datatype = right.kind === 'literal' ? (right.datatype ?? 'no datatype') : 'no literal';
      report(rule, right.location, { value: right.value.slice(0, 60), datatype }, { value: right.value });
    }
  },
};
