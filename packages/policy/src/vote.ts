import type { Because } from './decision.js';
import type { ConflictStrategy } from './policy.js';
import type { Truth } from './truth.js';

/** What one policy says to a request. */
export interface Vote {
  readonly grants: boolean;
  /** A permission that might hold. */
  readonly mayGrant: boolean;
  readonly forbids: boolean;
  /** A prohibition that might hold, or a part nobody understands. */
  readonly mayForbid: boolean;
  readonly isVoid: boolean;
  readonly mayBeVoid: boolean;
}

/** A policy that has nothing to say. */
export const silent: Vote = {
  grants: false,
  mayGrant: false,
  forbids: false,
  mayForbid: false,
  isVoid: false,
  mayBeVoid: false,
};

const baffled: Vote = { ...silent, mayGrant: true, mayForbid: true };

/**
 * The vote of a policy, by how the best of its permissions and the best of its prohibitions stand (Information Model 2.10).
 * Whether the policy contradicts itself is asked only where it matters.
 */
export function voteOf(
  strategy: ConflictStrategy | 'contradicting' | 'not-understood',
  permitted: Truth,
  prohibited: Truth,
  selfConflict: () => Truth,
): Vote {
  if (strategy === 'not-understood') return baffled;
  if (permitted === 'unsatisfied' && prohibited === 'unsatisfied') return silent;
  if (strategy === 'contradicting') return { ...silent, isVoid: true };
  const grants = permitted === 'satisfied';
  const mayGrant = permitted !== 'unsatisfied';
  if (strategy === 'perm' && grants) return { ...silent, mayGrant, grants };
  const forbids = prohibited === 'satisfied';
  const mayForbid = prohibited !== 'unsatisfied';
  const conflict = strategy === 'invalid' ? selfConflict() : 'unsatisfied';
  if (conflict === 'satisfied') return { ...silent, isVoid: true };
  // It may be void: its permissions cannot be relied on, its prohibitions still stand.
  if (conflict === 'unknown') return { ...silent, mayGrant, forbids, mayForbid, mayBeVoid: true };
  return { ...silent, mayGrant, grants, forbids, mayForbid };
}

/** Deny-overrides among the policies that are not void. */
export function combineVotes(votes: readonly Vote[]): Because {
  let grants = false;
  let mayGrant = false;
  let forbids = false;
  let mayForbid = false;
  let isVoid = false;
  for (const vote of votes) {
    grants ||= vote.grants;
    mayGrant ||= vote.mayGrant;
    forbids ||= vote.forbids;
    mayForbid ||= vote.mayForbid;
    isVoid ||= vote.isVoid;
  }
  if (forbids) return 'forbidden';
  if (mayForbid) return mayGrant ? 'indeterminate' : 'not-permitted';
  if (grants) return 'permitted';
  if (isVoid) return 'void';
  return mayGrant ? 'indeterminate' : 'not-permitted';
}
