import type { Decision } from '../decider.js';
import type { Claim } from './claim.js';
import { decisionOf } from './decision-of.js';

/**
 * What holds of one at least: one pass passes; without one, an open question leaves it unknown, and only where each is
 * decided it fails. `undefined` where nothing is claimed.
 */
export function anyClaim(claims: readonly Claim[]): Decision | undefined {
  if (claims.length === 0) return undefined;
  const verdicts = new Set(claims.map(({ verdict }) => verdict));
  for (const verdict of ['pass', 'unknown', 'fail'] as const)
    if (verdicts.has(verdict)) return decisionOf(verdict, claims);
  return decisionOf('not-applicable', claims);
}
