import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';

const rule: Rule = defineRule({
  id: 'odrl/policy-without-rule',
  title: 'Policy without rule',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.1',
  requirements: ['MIM3 RC2.2'],
  help: 'Add at least one permission, prohibition or obligation. A policy without rules permits nothing.',
  message: () => 'the policy has no permission, prohibition or obligation',
});

/** A policy that says nothing. */
export const policyWithoutRule: Lint = {
  rule,
  check(policy, { report }) {
    // A rule under a property that was not understood, or in a parent, is a rule all the same.
    const rules = policy.permissions.length + policy.prohibitions.length + policy.obligations.length;
    if (rules === 0 && policy.notUnderstood.length === 0) report(rule, policy.location, {});
  },
};
