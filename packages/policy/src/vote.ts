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
  const mayGrant = permitted !== 'unsatisfied';
  if (strategy === 'perm' && grants) return { ...silent, mayGrant, grants };
  const forbids = prohibited === 'satisfied';
  const mayForbid = prohibited !== 'unsatisfied';
  const conflict = strategy === 'invalid' ? selfConflict() : 'unsatisfied';
  if (conflict === 'satisfied') return { ...silent, isVoid: true };
  const mayBeVoid = conflict === 'unknown';
  // It may be void: its permissions cannot be relied on, its prohibitions still stand.
  return { grants: grants && !mayBeVoid, mayGrant, forbids, mayForbid, isVoid: false, mayBeVoid };
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
  all.mayForbid ||= vote.mayForbid;
  all.isVoid ||= vote.isVoid;
}

/** What all votes together come to. */
export function becauseOf({ grants, mayGrant, forbids, mayForbid, isVoid }: Vote): Because {
  if (forbids) return 'forbidden';
  if (mayForbid) return mayGrant ? 'indeterminate' : 'not-permitted';
  if (grants) return 'permitted';
  if (isVoid) return 'void';
  return mayGrant ? 'indeterminate' : 'not-permitted';
}
