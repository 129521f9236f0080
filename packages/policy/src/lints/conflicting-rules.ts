import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { findConflicts } from '../analyse/find-conflicts.js';
import type { RuleReference } from '../rules-meet.js';

const rule: Rule<{ permission: string; prohibition: string; certain: boolean }> = defineRule<{
  permission: string;
  prohibition: string;
  certain: boolean;
}>({
  id: 'odrl/conflicting-rules',
  title: 'Permission and prohibition of the same',
  level: 'warning',
  source: 'ODRL Information Model 2.2, section 2.10',
  requirements: ['MIM3 RC2.2'],
  help: 'Say which wins: odrl:conflict odrl:prohibit lets the prohibition stand, odrl:perm the permission. Without it the whole policy is void and permits nothing.',
  message: ({ permission, prohibition, certain }) =>
    `the permission ${permission} and the prohibition ${prohibition} ${certain ? 'meet' : 'may meet'}, and the policy does not say which one wins: ${certain ? 'all of it is void' : 'it permits nothing'}`,
});

/** A policy that permits and forbids the same. */
export const conflictingRules: Lint = {
  rule,
  check(policy, { report, profiles }) {
    if (policy.conflict !== 'invalid' || policy.notUnderstood.length > 0) return;
    const { conflicts } = findConflicts([policy], { profiles });
    // One is enough to make the policy void; listing all pairs would hide it.
    const worst = conflicts.find(({ overlap }) => overlap === 'certain') ?? conflicts[0];
    if (!worst) return;
    const { rule: permission, against: prohibition } = worst;
    const certain = worst.overlap === 'certain';
    report(rule, prohibition.location, { permission: shown(permission), prohibition: shown(prohibition), certain });
  },
};

function shown({ rule: uid, location }: RuleReference): string {
  return uid ?? (location.line === undefined ? 'without name' : `at line ${location.line}`);
}
