import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { covers, isPlain, widerRules } from '../covers.js';

const rule: Rule<{ kind: string }> = defineRule<{ kind: string }>({
  id: 'odrl/rule-redundant',
  title: 'Rule that a wider one contains',
  level: 'info',
  source: 'ODRL Information Model 2.2, section 2.6',
  requirements: [],
  help: 'Remove the narrower rule, or the wider one where the conditions of the narrower were meant to hold.',
  message: ({ kind }) => `a wider ${kind} of this policy says the same without conditions`,
});

/** A rule that changes nothing. */
export const ruleRedundant: Lint = {
  rule,
  check({ permissions, prohibitions }, { report, hierarchy }) {
    for (const rules of [permissions, prohibitions]) {
      const wider = widerRules(rules);
      for (const one of rules) {
        const contains = wider(one).some(
          (wide) => wide !== one && covers(wide, one, hierarchy) && !(isPlain(one) && covers(one, wide, hierarchy)),
        );
        if (contains) report(rule, one.location, { kind: one.kind });
      }
    }
  },
};
