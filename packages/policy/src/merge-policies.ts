import { jointStrategy } from './joint-strategy.js';
import type { Policy } from './policy.js';
import type { ActionHierarchy } from './profile.js';
import { selfConflict } from './self-conflict.js';
import type { Truth } from './truth.js';

/** Policies that are taken as one: how it goes about conflicts, and whether it has one. */
export interface Merged {
  readonly policy: Pick<Policy, 'conflict'>;
  /** Found out once at most. */
  readonly selfConflict: () => Truth;
}

/** Takes policies as one (Information Model 2.10). What each says for all its rules stays with its own. */
export function mergePolicies(policies: readonly [Policy, ...Policy[]], hierarchy: ActionHierarchy): Merged {
  let conflict: Truth | undefined;
  const policy: Policy = {
    ...policies[0],
    conflict: jointStrategy(policies),
    permissions: policies.flatMap(({ permissions }) => permissions),
    prohibitions: policies.flatMap(({ prohibitions }) => prohibitions),
  };
  return { policy, selfConflict: () => (conflict ??= selfConflict(policy, hierarchy)) };
}
