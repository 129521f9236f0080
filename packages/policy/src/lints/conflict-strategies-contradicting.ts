import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';

const rule: Rule = defineRule({
  id: 'odrl/conflict-strategies-contradicting',
  title: 'Conflict strategies that contradict each other',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.10',
  requirements: ['MIM3 RC2.2'],
  help: 'Leave one odrl:conflict, the same on the policy and on every parent it inherits from. Until then the policy is void.',
  message: () => 'the policy, or it and its parents, name several conflict strategies: all of it is void',
});

/** A policy that wants its conflicts decided in several ways. */
export const conflictStrategiesContradicting: Lint = {
  rule,
  check(policy, { report }) {
    if (policy.conflict === 'contradicting') report(rule, policy.location, {});
  },
};
