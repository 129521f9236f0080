import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { rulesOf } from '../walk-policy.js';

const rule: Rule<{ missing: string }> = defineRule<{ missing: string }>({
  id: 'odrl/agreement-party-missing',
  title: 'Agreement without one of its parties',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.1.3',
  requirements: ['MIM3 RC2.2'],
  help: 'Name who grants (odrl:assigner) and who receives (odrl:assignee). An agreement without assignee would hold for everybody.',
  message: ({ missing }) => `the agreement names no ${missing}`,
});

/** An agreement with fewer than two sides. */
export const agreementPartyMissing: Lint = {
  rule,
  check(policy, { report }) {
    if (policy.type !== 'Agreement') return;
    const sides = [policy, ...rulesOf(policy)];
    const missing = [
      ...(sides.some(({ assigners }) => assigners.length > 0) ? [] : ['assigner']),
      ...(sides.some(({ assignees }) => assignees.length > 0) ? [] : ['assignee']),
    ];
    if (missing.length > 0) report(rule, policy.location, { missing: missing.join(' and no ') });
  },
};
