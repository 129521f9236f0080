import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';

const rule: Rule<{ part: string }> = defineRule<{ part: string }>({
  id: 'odrl/offer-without-assigner',
  title: 'Offer without assigner',
  level: 'warning',
  source: 'ODRL Information Model 2.2, section 2.1.2',
  requirements: ['MIM3 RC2.2'],
  help: 'Name the organisation that makes the offer with odrl:assigner, on the offer or on each of its rules.',
  message: ({ part }) => `the ${part} does not say who offers it`,
});

/** An offer, or a rule of it, that nobody makes. */
export const offerWithoutAssigner: Lint = {
  rule,
  check(policy, { report }) {
    if (policy.type !== 'Offer' || policy.assigners.length > 0) return;
    const rules = [...policy.permissions, ...policy.prohibitions, ...policy.obligations];
    const without = rules.filter(({ assigners }) => assigners.length === 0);
    if (without.length === rules.length) report(rule, policy.location, { part: 'offer' });
    else for (const { kind, location } of without) report(rule, location, { part: kind });
  },
};
