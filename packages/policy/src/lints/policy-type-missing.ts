import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';

const rule: Rule = defineRule({
  id: 'odrl/policy-type-missing',
  title: 'Policy without class',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.1',
  requirements: ['MIM3 RC2.2'],
  help: 'Say what it is: odrl:Offer for what you propose, odrl:Agreement for what was agreed, odrl:Set for rules that simply hold. Until then it permits nothing.',
  message: () => 'the policy has no class of ODRL: nobody can tell an offer from an agreement',
});

/** A policy that does not say whether it is a set, an offer or an agreement. */
export const policyTypeMissing: Lint = {
  rule,
  check(policy, { report }) {
    const said = policy.notUnderstood.some(({ reason }) => reason === 'unknown-type' || reason === 'wrong-namespace');
    if (policy.type === 'unknown' && !said) report(rule, policy.location, {});
  },
};
