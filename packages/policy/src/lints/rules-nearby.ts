import type { PolicyRule } from '../policy.js';

/** Rules on one target that are compared with each other: real policies have a handful. */
const mostCompared = 20;

/** Finds the rules that share a target with a rule. */
export function rulesNearby(rules: readonly PolicyRule[]): (rule: PolicyRule) => readonly PolicyRule[] {
  const byTarget = new Map<string, PolicyRule[]>();
  for (const rule of rules) {
    for (const name of new Set(rule.targets.flatMap(({ names }) => names))) {
      const known = byTarget.get(name);
      if (!known) byTarget.set(name, [rule]);
      else if (known.length < mostCompared) known.push(rule);
    }
  }
  return ({ targets: [first] }) => byTarget.get(first?.names[0] ?? '') ?? [];
}
