import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { rulesOf } from '../walk-policy.js';

const rule: Rule = defineRule({
  id: 'odrl/offer-without-assigner',
  title: 'Offer without assigner',
  level: 'warning',
  source: 'ODRL Information Model 2.2, section 2.1.2',
  requirements: ['MIM3 RC2.2'],
  help: 'Name the organisation that makes the offer with odrl:assigner, on the offer or on each of its rules.',
  message: () => 'the offer does not say who makes it',
});

/** An offer that nobody makes. */
export const offerWithoutAssigner: Lint = {
  rule,
  check(policy, { report }) {
    const named = [policy, ...rulesOf(policy)].some(({ assigners }) => assigners.length > 0);
    if (policy.type === 'Offer' && !named) report(rule, policy.location, {});
  },
};
