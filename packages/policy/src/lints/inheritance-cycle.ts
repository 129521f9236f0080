import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';

const rule: Rule<{ policy: string }> = defineRule<{ policy: string }>({
  id: 'odrl/inheritance-cycle',
  title: 'Policy that inherits from itself',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.9',
  requirements: ['MIM3 RC2.2'],
  help: 'Remove one odrl:inheritFrom of the circle.',
  message: ({ policy }) => `the policy ${policy} inherits from itself`,
});

/** A longer line of ancestors is not followed to its end; inheritance of any length is a finding of its own. */
const mostAncestors = 1000;

/** A policy that is its own ancestor. */
export const inheritanceCycle: Lint = {
  rule,
  check(policy, { report, policies }) {
    const ancestors = new Set(policy.inheritFrom);
    // The set grows while it is walked: each ancestor is looked at once, so a circle ends.
    for (const parent of ancestors) {
      if (ancestors.size > mostAncestors) break;
      for (const next of policies.get(parent)?.inheritFrom ?? []) ancestors.add(next);
    }
    if (policy.uid !== undefined && ancestors.has(policy.uid)) report(rule, policy.location, { policy: policy.uid });
  },
};
