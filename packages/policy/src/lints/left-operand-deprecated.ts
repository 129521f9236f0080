import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { odrl } from '../vocabulary.js';
import { atomicConstraintsOf } from '../walk-policy.js';

const successors: Readonly<Record<string, string>> = { device: 'systemDevice', system: 'systemDevice' };

const rule: Rule<{ operand: string; successor: string }> = defineRule<{ operand: string; successor: string }>({
  id: 'odrl/left-operand-deprecated',
  title: 'Deprecated left operand',
  level: 'warning',
  source: 'ODRL Vocabulary & Expression 2.2, deprecated terms',
  requirements: [],
  help: 'Write the left operand that took its place; other systems may not know the old one.',
  message: ({ operand, successor }) => `odrl:${operand} is deprecated; odrl:${successor} took its place`,
});

/** A left operand of ODRL 2.1 or before. */
export const leftOperandDeprecated: Lint = {
  rule,
  check(policy, { report }) {
    for (const { leftOperand = '', location } of atomicConstraintsOf(policy)) {
      const found = Object.entries(successors).find(([name]) => leftOperand === odrl + name);
      if (!found) continue;
      const [operand, successor] = found;
      const fix = { description: `odrl:${successor}`, replacement: odrl + successor };
      report(rule, location, { operand, successor }, { value: leftOperand, fix });
    }
  },
};
