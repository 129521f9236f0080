import { defineRule, type Rule } from '@ds4sscc/findings';
import { createRuleInquiry } from '../analyse/rule-inquiry.js';
import type { Lint } from '../lint.js';
import { rulesOf } from '../walk-policy.js';

const rule: Rule<{ kind: string }> = defineRule<{ kind: string }>({
  id: 'odrl/never-satisfiable',
  title: 'Rule that can never apply',
  level: 'warning',
  source: 'ODRL Information Model 2.2, section 2.5',
  requirements: ['MIM3 RC2.2'],
  help: 'Check the constraints against each other: the rule begins after it ends, wants more than the most it allows, or two values at once.',
  message: ({ kind }) => `the ${kind} can never apply: its constraints exclude each other`,
});

/** A rule whose constraints no request meets. */
export const neverSatisfiable: Lint = {
  rule,
  check(policy, { report, profiles, hierarchy }) {
    const inquiry = createRuleInquiry(profiles, hierarchy);
    for (const { kind, constraints, location } of rulesOf(policy)) {
      if (inquiry.excludes(constraints)) report(rule, location, { kind });
    }
  },
};
