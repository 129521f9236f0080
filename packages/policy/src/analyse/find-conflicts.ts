import type { Request } from '../decision.js';
import type { Policy } from '../policy.js';
import { actionHierarchy } from '../profile.js';
import { candidatePairs, overlapOf, type RuleReference } from '../rules-meet.js';
import type { AnalysisOptions } from './analysis.js';

/** Two rules that can meet in one request: one allows or demands what the other forbids (Information Model 2.10). */
export interface Conflict {
  /** `certain`: some request meets both. `possible`: nothing that was understood excludes it. */
  readonly overlap: 'certain' | 'possible';
  /** The permission, or the obligation or duty whose action is forbidden. */
  readonly rule: RuleReference;
  /** The prohibition; without name and kind where a policy may hold one that nobody understands. */
  readonly against: RuleReference;
  /** A request that meets both, where a permission stands against a prohibition and the conflict is certain. */
  readonly witness?: Request;
}

/** What the search takes into account. */
export interface ConflictOptions extends AnalysisOptions {
  /** Pairs that are compared before the search gives up and says so. */
  readonly pairLimit?: number;
  /** Conflicts that are listed. */
  readonly limit?: number;
}

/** Conflicts, and whether every pair was looked at. */
export interface Conflicts {
  readonly conflicts: readonly Conflict[];
  readonly complete: boolean;
}

/**
 * Finds permissions and prohibitions that overlap, within one policy and between policies.
 *
 * @example
 * ```ts
 * import { findConflicts } from '@ds4sscc/policy';
 *
 * findConflicts([]); // => { conflicts: [], complete: true }
 * ```
 */
export function findConflicts(policies: readonly Policy[], options: ConflictOptions = {}): Conflicts {
  const { pairLimit = 200_000, limit = 100 } = options;
  const hierarchy = actionHierarchy(options.profiles);
  const pairs = candidatePairs(policies);
  const conflicts: Conflict[] = [];
  let compared = 0;
  for (const [permission, prohibition] of pairs) {
    compared += 1;
    if (compared > pairLimit || conflicts.length >= limit) return { conflicts, complete: false };
    const overlap = overlapOf(permission, prohibition, hierarchy);
    if (overlap === 'unsatisfied') continue;
    conflicts.push({
      overlap: overlap === 'satisfied' ? 'certain' : 'possible',
      rule: permission.reference,
      against: prohibition.reference,
    });
  }
  return { conflicts, complete: true };
}
