import type { Location, Verdict } from '@ds4sscc/findings';
import type { AssessmentInput } from './assessment-input.js';
import type { Claim } from './claims/claim.js';

/** A verdict and what it rests on. */
export interface Decision {
  readonly verdict: Verdict;
  /** One sentence without a full stop. */
  readonly reason: string;
  /** Places that carry the evidence; a pass needs at least one. */
  readonly pointers: readonly Location[];
  /** Rules that decided it; absent where all that ran did. */
  readonly rules?: readonly string[];
  /** What it is made of, where several things were judged: `everyClaim` and `anyClaim` make a decision of them. */
  readonly claims?: readonly Claim[];
}

/**
 * Decides one requirement from facts. Findings, suppressions and declarations are `assess`'s business;
 * a decider only says what the facts show, and `undefined` where there are none.
 */
export interface Decider {
  readonly requirement: string;
  decide(input: AssessmentInput): Decision | undefined;
}
