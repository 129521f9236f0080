import type { Action, PolicyRule, Reference } from './policy.js';

/** What a policy says once for all its rules (Information Model 2.7.1). */
export interface Shared {
  readonly actions: readonly Action[];
  readonly targets: readonly Reference[];
  readonly assigners: readonly Reference[];
  readonly assignees: readonly Reference[];
}

/** Parts that the rules of one policy may share in all, where neither rules nor parts are few. */
const mostShared = 1_000_000;
const few = 20;

/** Whether so many rules share so many parts that each request would take minutes. Real policies have few of either. */
export function isTooLarge(rules: number, shared: readonly Partial<Shared>[]): boolean {
  let parts = 0;
  for (const { actions = [], targets = [], assigners = [], assignees = [] } of shared) {
    parts += actions.length + targets.length + assigners.length + assignees.length;
  }
  return Math.min(rules, parts) > few && rules * parts > mostShared;
}

/** The rule together with what is said for all rules. */
export function withShared(rule: PolicyRule, shared: Shared): PolicyRule {
  const parts = [shared.actions, shared.targets, shared.assigners, shared.assignees];
  if (parts.every((list) => list.length === 0)) return rule;
  return {
    ...rule,
    actions: joined(rule.actions, shared.actions),
    targets: joined(rule.targets, shared.targets),
    assigners: joined(rule.assigners, shared.assigners),
    assignees: joined(rule.assignees, shared.assignees),
  };
}

/** Both lists; thousands of rules may share one that is long, and do not copy it. */
function joined<Part>(own: readonly Part[], shared: readonly Part[]): readonly Part[] {
  if (shared.length === 0) return own;
  return own.length === 0 ? shared : [...own, ...shared];
}
