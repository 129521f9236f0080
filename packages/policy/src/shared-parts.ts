import type { Action, PolicyRule, Reference } from './policy.js';

/** What a policy says once for all its rules (Information Model 2.7.1). */
export interface Shared {
  readonly actions: readonly Action[];
  readonly targets: readonly Reference[];
  readonly assigners: readonly Reference[];
  readonly assignees: readonly Reference[];
}

/** The rule together with what is said for all rules. */
export function withShared(rule: PolicyRule, shared: Shared): PolicyRule {
  const parts = [shared.actions, shared.targets, shared.assigners, shared.assignees];
  if (parts.every((list) => list.length === 0)) return rule;
  return {
    ...rule,
    actions: [...rule.actions, ...shared.actions],
    targets: [...rule.targets, ...shared.targets],
    assigners: [...rule.assigners, ...shared.assigners],
    assignees: [...rule.assignees, ...shared.assignees],
  };
}
