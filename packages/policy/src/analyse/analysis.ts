import type { DecideOptions, Request } from '../decision.js';
import type { RuleReference } from '../rules-meet.js';

/** What an analysis takes as given. Offers are read as sets: the question is what they would permit. Each policy speaks for itself. */
export interface AnalysisOptions extends Omit<DecideOptions, 'treatOfferAsSet' | 'ruleLimit' | 'combine'> {
  /** What assets, parties and places belong to, complete for every IRI that is listed: all requests are taken to carry it. */
  readonly partOf?: Readonly<Record<string, readonly string[]>>;
  /** Classes of things and broader terms of concepts, complete for every IRI that is listed. */
  readonly isA?: Readonly<Record<string, readonly string[]>>;
  /** Pairs that have no part, no member and no narrower term in common. */
  readonly disjoint?: readonly (readonly [string, string])[];
  /** Whether two different IRIs may name one thing, unless they are `disjoint`. The engine compares names. */
  readonly namesMayCoincide?: boolean;
  /** Steps of work before the answer is `unknown`. */
  readonly steps?: number;
}

/**
 * What an answer rests on. `proved`: no request can do otherwise. `witness`: a request that was replayed shows it.
 * `limit`: the work allowed was not enough. `undecided`: neither a proof nor a request was found.
 */
export type AnalysisBasis = 'proved' | 'witness' | 'limit' | 'undecided';

/** Whether a rulebook permits whatever an offer permits. */
export interface Containment {
  readonly verdict: 'contained' | 'not-contained' | 'unknown';
  readonly because: AnalysisBasis;
  /** A request that the offer permits and the rulebook does not; `decide` says so for both. */
  readonly witness?: Request;
  /** The permission of the offer that goes too far, or may. */
  readonly permission?: RuleReference;
  /** Where it is unknown: the operands, duties and memberships it depends on. */
  readonly depends?: readonly string[];
}

/** Whether some request meets a rule or constraints. */
export interface Satisfiability {
  readonly verdict: 'satisfiable' | 'unsatisfiable' | 'unknown';
  readonly because: AnalysisBasis;
  /** A request that meets them. */
  readonly witness?: Request;
  /** Where it is unknown: the operands, duties and memberships it depends on. */
  readonly depends?: readonly string[];
}
