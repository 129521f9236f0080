import type { Because } from './decision.js';
import type { ConflictStrategy } from './policy.js';
import type { Truth } from './truth.js';

/** What one policy says to a request. */
export interface Vote {
  readonly grants: boolean;
  /** A permission that might hold, and that no prohibition of the policy takes away for sure. */
  readonly mayGrant: boolean;
  /** Forbidden however the open questions turn out. */
  readonly forbids: boolean;
  /** A prohibition holds, in a policy that might be void. */
  readonly forbidsUnlessVoid: boolean;
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
  forbidsUnlessVoid: false,
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
  const forbids = prohibited === 'satisfied';
  const mayForbid = prohibited !== 'unsatisfied';
  if (strategy === 'perm') {
    // A permission that might hold might take the place of the prohibition.
    const mayGrant = permitted !== 'unsatisfied';
    return grants ? { ...silent, grants, mayGrant } : { ...silent, mayGrant, forbids: forbids && !mayGrant, mayForbid };
  }
  const mayGrant = permitted !== 'unsatisfied' && !forbids;
  const conflict = strategy === 'invalid' ? selfConflict() : 'unsatisfied';
  if (conflict === 'satisfied') return { ...silent, isVoid: true };
  // It may be void: its permissions cannot be relied on, its prohibitions still stand in the way.
  if (conflict === 'unknown') return { ...silent, mayGrant, forbidsUnlessVoid: forbids, mayForbid, mayBeVoid: true };
  return { ...silent, mayGrant, grants: grants && !forbids, forbids, mayForbid };
}

/** Deny-overrides among the policies that are not void; where what is unknown could turn the answer, it is open. */
export function combineVotes(votes: readonly Vote[]): Because {
  let grants = false;
  let mayGrant = false;
  let forbidsUnlessVoid = false;
  let mayForbid = false;
  let isVoid = false;
  for (const vote of votes) {
    if (vote.forbids) return 'forbidden';
    grants ||= vote.grants;
    mayGrant ||= vote.mayGrant;
    forbidsUnlessVoid ||= vote.forbidsUnlessVoid;
    mayForbid ||= vote.mayForbid;
    isVoid ||= vote.isVoid;
  }
  if (mayGrant) return grants && !mayForbid ? 'permitted' : 'indeterminate';
  if (forbidsUnlessVoid) return 'forbidden';
  return isVoid && !mayForbid ? 'void' : 'not-permitted';
}
