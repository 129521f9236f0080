import type { Policy } from './policy.js';
import { conflictStrategies } from './vocabulary.js';

/** The strategy of policies that become one: those that were written down have to agree; the default is none (Information Model 2.10). */
export function jointStrategy(policies: readonly Policy[]): Policy['conflict'] {
  const stated = new Set(
    policies
      .filter(({ conflict, conflictStated }) => conflictStated === true || conflict !== 'invalid')
      .map(({ conflict }) => conflict),
  );
  if (stated.size > 1 || stated.has('contradicting')) return 'contradicting';
  return conflictStrategies.find((name) => stated.has(name)) ?? 'invalid';
}
