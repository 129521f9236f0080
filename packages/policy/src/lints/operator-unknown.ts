import { defineRule, nearestWord, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { odrl, operators } from '../vocabulary.js';
import { atomicConstraintsOf } from '../walk-policy.js';

const rule: Rule<{ operator: string; suggestion?: string }> = defineRule<{ operator: string; suggestion?: string }>({
  id: 'odrl/operator-unknown',
  title: 'Operator that ODRL does not have',
  level: 'error',
  source: 'ODRL Vocabulary & Expression 2.2, constraint operators',
  requirements: ['MIM3 RC2.2'],
  help: 'Use one of eq, neq, lt, lteq, gt, gteq, isA, hasPart, isPartOf, isAllOf, isAnyOf, isNoneOf. Until then the constraint counts as undecided.',
  message: ({ operator, suggestion }) =>
    `<${operator}> is no operator of ODRL${suggestion === undefined ? '' : `; odrl:${suggestion} was probably meant`}`,
});

/** A comparison that ODRL does not have. */
export const operatorUnknown: Lint = {
  rule,
  check(policy, { report }) {
    for (const { operator = '', location } of atomicConstraintsOf(policy)) {
      if (operators.some((name) => operator === odrl + name)) continue;
      const word = operator.slice(Math.max(operator.lastIndexOf('/'), operator.lastIndexOf('#')) + 1);
      const suggestion = nearestWord(word, operators);
      const fix =
        suggestion === undefined ? undefined : { description: `odrl:${suggestion}`, replacement: odrl + suggestion };
      report(rule, location, { operator, ...(suggestion && { suggestion }) }, { value: operator, fix });
    }
  },
};
