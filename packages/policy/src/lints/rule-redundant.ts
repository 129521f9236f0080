import { defineRule, type Rule } from '@ds4sscc/findings';
import { createRuleInquiry, type RuleInquiry } from '../analyse/rule-inquiry.js';
import type { Lint } from '../lint.js';
import type { PolicyRule } from '../policy.js';
import { rulesNearby } from './rules-nearby.js';

const rule: Rule<{ kind: string }> = defineRule<{ kind: string }>({
  id: 'odrl/rule-redundant',
  title: 'Rule that a wider one contains',
  level: 'info',
  source: 'ODRL Information Model 2.2, section 2.6',
  requirements: [],
  help: 'Remove the narrower rule, or the wider one where the conditions of the narrower were meant to hold.',
  message: ({ kind }) => `every request that meets this ${kind} meets a wider ${kind} of this policy`,
});

/** A rule that changes nothing. */
export const ruleRedundant: Lint = {
  rule,
  check({ permissions, prohibitions }, { report, profiles, hierarchy }) {
    if (permissions.length < 2 && prohibitions.length < 2) return;
    const inquiry = createRuleInquiry(profiles, hierarchy);
    for (const rules of [permissions, prohibitions]) {
      const nearby = rulesNearby(rules);
      for (const one of rules) {
        if (nearby(one).some((wide) => isNarrower(one, wide, inquiry))) report(rule, one.location, { kind: one.kind });
      }
    }
  },
};

/** Two rules that say the same are no wider and narrower one. */
function isNarrower(one: PolicyRule, wide: PolicyRule, inquiry: RuleInquiry): boolean {
  return wide !== one && inquiry.implies(one, wide) && !inquiry.implies(wide, one);
}
