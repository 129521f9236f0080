import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { findConflicts } from '../analyse/find-conflicts.js';
import type { Policy } from '../policy.js';
import type { ActionHierarchy } from '../profile.js';
import { costOf, overlapOf, type RuleReference } from '../rules-meet.js';
import { selfConflict, selfConflictPairs, selfPairs } from '../self-conflict.js';

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
  check(policy, { report, profiles, hierarchy }) {
    if (policy.conflict !== 'invalid' || policy.notUnderstood.length > 0) return;
    if (selfConflict(policy, hierarchy) === 'unsatisfied') return;
    const conflicts = findConflicts([policy], { profiles }).conflicts.filter((one) => one.rule.kind === 'permission');
    // One is enough to make the policy void; listing all pairs would hide it.
    const worst = conflicts.find(({ overlap }) => overlap === 'certain') ?? conflicts[0];
    // Where no request meets both, the engine still cannot rule it out while it decides.
    const [permission, prohibition] = worst ? [worst.rule, worst.against] : firstPair(policy, hierarchy);
    if (!permission || !prohibition) return;
    const certain = worst?.overlap === 'certain';
    report(rule, prohibition.location, { permission: shown(permission), prohibition: shown(prohibition), certain });
  },
};

function firstPair(policy: Policy, hierarchy: ActionHierarchy): readonly RuleReference[] {
  let cost = 0;
  for (const [permission, prohibition] of selfPairs(policy)) {
    cost += costOf(permission, prohibition);
    // Where there are more than anybody compares, the engine takes it that some pair meets.
    const met = cost > selfConflictPairs || overlapOf(permission, prohibition, hierarchy) !== 'unsatisfied';
    if (met) return [permission.reference, prohibition.reference];
  }
  return [];
}

function shown({ rule: uid, location }: RuleReference): string {
  return uid ?? (location.line === undefined ? 'without name' : `at line ${location.line}`);
}
