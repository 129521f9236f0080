import type { Decision } from '../decider.js';
import type { Claim } from './claim.js';
import { decisionOf } from './decision-of.js';

/**
 * What holds of all: one failure fails, one open question leaves it unknown. What does not apply is left aside. `undefined`
 * where nothing is claimed.
 */
export function everyClaim(claims: readonly Claim[]): Decision | undefined {
  if (claims.length === 0) return undefined;
  const verdicts = new Set(claims.map(({ verdict }) => verdict));
  for (const verdict of ['fail', 'unknown', 'pass'] as const)
    if (verdicts.has(verdict)) return decisionOf(verdict, claims);
  return decisionOf('not-applicable', claims);
}
