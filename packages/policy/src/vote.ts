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

/** A policy that nobody understands. */
export const baffled: Vote = { ...silent, mayGrant: true, mayForbid: true };

/** How a policy that is in force goes about its own conflicts; `not-understood` where it may mean anything. */
export type VotingStrategy = ConflictStrategy | 'contradicting' | 'not-understood';

/**
 * The vote of a policy, by how the best of its permissions and the best of its prohibitions stand (Information Model 2.10).
 * Whether the policy contradicts itself is asked only where it matters.
 */
export function voteOf(strategy: VotingStrategy, permitted: Truth, prohibited: Truth, selfConflict: () => Truth): Vote {
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
  return {
    grants: grants && !forbids,
    mayGrant,
    forbids,
    forbidsUnlessVoid: false,
    mayForbid,
    isVoid: false,
    mayBeVoid: false,
  };
}

/** Deny-overrides among the policies that are not void. */
export function combineVotes(judged: readonly { readonly vote: Vote }[]): Because {
  const all = { ...silent };
  for (const { vote } of judged) joinVote(all, vote);
  return becauseOf(all);
}

/** Adds a vote to what the others said. */
export function joinVote(all: { -readonly [Key in keyof Vote]: Vote[Key] }, vote: Vote): void {
  all.grants ||= vote.grants;
  all.mayGrant ||= vote.mayGrant;
  all.forbids ||= vote.forbids;
  all.forbidsUnlessVoid ||= vote.forbidsUnlessVoid;
  all.mayForbid ||= vote.mayForbid;
  all.isVoid ||= vote.isVoid;
}

/** What all votes together come to; where what is unknown could turn the answer, it is open. */
export function becauseOf({ grants, mayGrant, forbids, forbidsUnlessVoid, mayForbid, isVoid }: Vote): Because {
  if (forbids) return 'forbidden';
  if (mayGrant) return grants && !mayForbid ? 'permitted' : 'indeterminate';
  if (forbidsUnlessVoid) return 'forbidden';
  return isVoid && !mayForbid ? 'void' : 'not-permitted';
}
