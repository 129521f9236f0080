import type { Policy } from '../policy.js';

/** The ancestors of a policy, nearest first, each once; `undefined` where not all of them can be had. */
export interface Ancestry {
  readonly ancestors: readonly Policy[] | undefined;
}

/** A policy with more ancestors than this is not resolved. */
const mostAncestors = 100;

/** Finds the ancestors of each policy that inherits, among the policies given. */
export function orderByAncestry(policies: readonly Policy[]): ReadonlyMap<Policy, Ancestry> {
  const byName = parentsByName(policies);
  const found = new Map<Policy, Ancestry>();
  for (const policy of policies) {
    if (policy.inheritFrom.length > 0) found.set(policy, { ancestors: ancestorsOf(policy, byName) });
  }
  return found;
}

/** Policies that can be parents. A name that two policies have says nothing about which of them is meant. */
function parentsByName(policies: readonly Policy[]): ReadonlyMap<string, Policy> {
  const byName = new Map<string, Policy>();
  const ambiguous = new Set<string>();
  for (const policy of policies) {
    if (policy.uid === undefined) continue;
    if (byName.has(policy.uid) && byName.get(policy.uid) !== policy) ambiguous.add(policy.uid);
    byName.set(policy.uid, policy);
  }
  for (const name of ambiguous) byName.delete(name);
  return byName;
}

function ancestorsOf(policy: Policy, byName: ReadonlyMap<string, Policy>): readonly Policy[] | undefined {
  const ancestors = new Set<Policy>();
  // The set grows while it is walked: each ancestor is looked at once, so a circle ends.
  for (const { inheritFrom } of withFirst(policy, ancestors)) {
    for (const name of inheritFrom) {
      const parent = byName.get(name);
      if (parent === undefined || parent.type === 'unknown' || ancestors.size >= mostAncestors) return undefined;
      ancestors.add(parent);
    }
  }
  return isAcyclic([policy, ...ancestors], byName) ? [...ancestors] : undefined;
}

function* withFirst(first: Policy, rest: Iterable<Policy>): Generator<Policy> {
  yield first;
  yield* rest;
}

/** Takes away, again and again, the policies whose parents are all gone: what stays is a circle. */
function isAcyclic(family: readonly Policy[], byName: ReadonlyMap<string, Policy>): boolean {
  const left = new Set(family);
  for (let before = -1; left.size !== before; ) {
    before = left.size;
    for (const one of left) {
      if (!one.inheritFrom.some((name) => left.has(byName.get(name) as Policy))) left.delete(one);
    }
  }
  return left.size === 0;
}
