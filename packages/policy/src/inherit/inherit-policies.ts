import type { Policy } from '../policy.js';
import { isTooLarge } from '../shared-parts.js';
import { joinParents } from './join-parents.js';
import { orderByAncestry } from './order-by-ancestry.js';

/** Rules that all policies together may inherit. Beyond it every inheritance stays unresolved: real ones need a handful. */
const mostInherited = 1_000_000;

/**
 * Resolves `inheritFrom` within the policies given (Information Model 2.9): the rules of the parents, and what they say for
 * all their rules, join the child. A parent that is not there, stands there twice, has no class or is its own ancestor
 * leaves the child as it was: not understood, so that it permits nothing.
 *
 * @example
 * ```ts
 * import { inheritPolicies } from '@ds4sscc/policy';
 *
 * inheritPolicies([]); // => []
 * ```
 */
export function inheritPolicies(policies: readonly Policy[]): readonly Policy[] {
  if (policies.every(({ inheritFrom }) => inheritFrom.length === 0)) return policies;
  const ancestry = orderByAncestry(policies);
  // Counted first, so that the outcome does not depend on the order of the policies.
  let inherited = 0;
  for (const { ancestors } of ancestry.values()) for (const one of ancestors ?? []) inherited += sizeOf(one);
  return policies.map((policy) => {
    if (policy.inheritFrom.length === 0) return policy;
    const ancestors = ancestry.get(policy)?.ancestors;
    const lost = ancestors === undefined || inherited > mostInherited || isFamilyTooLarge([policy, ...ancestors]);
    return lost ? unresolved(policy) : joinParents(policy, ancestors);
  });
}

function isFamilyTooLarge(family: readonly Policy[]): boolean {
  const rules = family.reduce((sum, { permissions, prohibitions, obligations }) => {
    return sum + permissions.length + prohibitions.length + obligations.length;
  }, 0);
  return isTooLarge(rules, family);
}

function sizeOf({ permissions, prohibitions, obligations, notUnderstood }: Policy): number {
  return 1 + permissions.length + prohibitions.length + obligations.length + notUnderstood.length;
}

/** A policy that was made by hand may lack the mark that reading leaves. */
function unresolved(policy: Policy): Policy {
  if (policy.notUnderstood.some(({ reason }) => reason === 'inheritance')) return policy;
  const { inheritFrom, location, notUnderstood } = policy;
  const property = 'http://www.w3.org/ns/odrl/2/inheritFrom';
  const marks = inheritFrom.map((value) => ({ reason: 'inheritance' as const, property, value, location }));
  return { ...policy, notUnderstood: [...notUnderstood, ...marks] };
}
