import { defineRule, nearestWord, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { leftOperands, odrl } from '../vocabulary.js';
import { atomicConstraintsOf } from '../walk-policy.js';
import { knowsOperand } from '../world.js';

const rule: Rule<{ operand: string; suggestion?: string }> = defineRule<{ operand: string; suggestion?: string }>({
  id: 'odrl/left-operand-unknown',
  title: 'Left operand that ODRL does not have',
  level: 'error',
  source: 'ODRL Vocabulary & Expression 2.2, constraint left operands',
  requirements: ['MIM3 RC2.2'],
  help: 'Use a left operand of the ODRL vocabulary, or one of a profile that the engine knows. Until then the constraint counts as undecided.',
  message: ({ operand, suggestion }) =>
    `<${operand}> is no left operand of ODRL${suggestion === undefined ? '' : `; odrl:${suggestion} was probably meant`}`,
});

/** A condition on something that ODRL does not have. */
export const leftOperandUnknown: Lint = {
  rule,
  check(policy, { report, profiles }) {
    for (const { leftOperand = '', location } of atomicConstraintsOf(policy)) {
      if (knowsOperand(leftOperand, profiles)) continue;
      const word = leftOperand.slice(Math.max(leftOperand.lastIndexOf('/'), leftOperand.lastIndexOf('#')) + 1);
      const suggestion = nearestWord(word, leftOperands);
      // Terms beyond ODRL are up to the profiles of the policy, which have rules of their own.
      if (policy.profile.length > 0 && (suggestion === undefined || !leftOperand.startsWith(odrl))) continue;
      const fix =
        suggestion === undefined ? undefined : { description: `odrl:${suggestion}`, replacement: odrl + suggestion };
      report(rule, location, { operand: leftOperand, ...(suggestion && { suggestion }) }, { value: leftOperand, fix });
    }
  },
};
