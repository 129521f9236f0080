import type { Policy } from '../policy.js';
import type { AnalysisOptions, Containment } from './analysis.js';

/**
 * Whether every request that an offer permits is permitted by a rulebook. Both are several policies that are decided
 * together; offers count as sets.
 */
export function contains(
  _rulebook: readonly Policy[],
  _offer: readonly Policy[],
  _options: AnalysisOptions = {},
): Containment {
  return { verdict: 'unknown', because: 'undecided' };
}
