import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import type { Policy } from '../policy.js';

const rule: Rule<{ part: string; missing: string }> = defineRule<{ part: string; missing: string }>({
  id: 'odrl/agreement-party-missing',
  title: 'Agreement without one of its parties',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.1.3',
  requirements: ['MIM3 RC2.2'],
  help: 'Name who grants (odrl:assigner) and who receives (odrl:assignee). An agreement without assignee would hold for everybody.',
  message: ({ part, missing }) => `the ${part} names no ${missing}`,
});

/** An agreement, or a rule of it, with fewer than two sides. */
export const agreementPartyMissing: Lint = {
  rule,
  check(policy, { report }) {
    if (policy.type !== 'Agreement') return;
    const rules = [...policy.permissions, ...policy.prohibitions, ...policy.obligations];
    const missing = missingOf([policy, ...rules]);
    if (missing.length > 0) report(rule, policy.location, { part: 'agreement', missing: missing.join(' and no ') });
    for (const one of rules) {
      // What the agreement says for all its rules is in each of them.
      const own = missingOf([one]).filter((side) => !missing.includes(side));
      if (own.length > 0) report(rule, one.location, { part: one.kind, missing: own.join(' and no ') });
    }
  },
};

function missingOf(sides: readonly Pick<Policy, 'assigners' | 'assignees'>[]): readonly string[] {
  return [
    ...(sides.some(({ assigners }) => assigners.length > 0) ? [] : ['assigner']),
    ...(sides.some(({ assignees }) => assignees.length > 0) ? [] : ['assignee']),
  ];
}
