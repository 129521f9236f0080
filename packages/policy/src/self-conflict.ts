import type { Policy } from './policy.js';
import type { ActionHierarchy } from './profile.js';
import { candidatePairs, costOf, type Entry, entryOf, overlapOf } from './rules-meet.js';
import type { Truth } from './truth.js';

/** Pairs a policy may have before its conflicts count as unknown: comparing more would make one decision slow. */
export const selfConflictPairs = 200_000;

/** Whether a policy contradicts itself: `satisfied` means that a permission and a prohibition of it meet. */
export function selfConflict(policy: Policy, hierarchy: ActionHierarchy): Truth {
  if (policy.permissions.length === 0 || policy.prohibitions.length === 0) return 'unsatisfied';
  let total = 0;
  // Counted first, so that the answer does not depend on the order of the rules.
  for (const [permission, prohibition] of selfPairs(policy)) {
    total += costOf(permission, prohibition);
    if (total > selfConflictPairs) return 'unknown';
  }
  let result: Truth = 'unsatisfied';
  for (const [permission, prohibition] of selfPairs(policy)) {
    const overlap = overlapOf(permission, prohibition, hierarchy);
    if (overlap === 'satisfied') return overlap;
    if (overlap === 'unknown') result = overlap;
  }
  return result;
}

/** Its permissions, each with the prohibitions that may be about the same asset. */
export function selfPairs(policy: Policy): Generator<readonly [Entry, Entry]> {
  const of = (kind: 'permissions' | 'prohibitions'): Entry[] => policy[kind].map((rule) => entryOf(policy, rule));
  return candidatePairs(of('permissions'), of('prohibitions'));
}
