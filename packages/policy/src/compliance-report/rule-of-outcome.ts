import type { Location } from '@ds4sscc/findings';
import type { RuleOutcome } from '../decision.js';
import { inheritPolicies } from '../inherit/inherit-policies.js';
import type { Policy, PolicyRule } from '../policy.js';

/** A rule, and the policy it stands in. */
export interface FoundRule {
  readonly policy: Policy;
  readonly rule: PolicyRule;
}

/** Finds the rule that an outcome of a decision, or of a checked log, is about. */
export function ruleFinder(
  policies: readonly Policy[],
): (outcome: Pick<RuleOutcome, 'policy' | 'kind' | 'rule' | 'location'>) => FoundRule | undefined {
  const known = new Map<string, FoundRule>();
  for (const policy of inheritPolicies(policies)) {
    for (const rule of [...policy.permissions, ...policy.prohibitions, ...policy.obligations]) {
      const key = keyOf({
        kind: rule.kind,
        location: rule.location,
        ...(policy.uid !== undefined && { policy: policy.uid }),
        ...(rule.uid !== undefined && { rule: rule.uid }),
      });
      if (!known.has(key)) known.set(key, { policy, rule });
    }
  }
  return (outcome) => known.get(keyOf(outcome));
}

function keyOf({ policy, kind, rule, location }: Pick<RuleOutcome, 'policy' | 'kind' | 'rule' | 'location'>): string {
  return JSON.stringify([policy, kind, rule, placeOf(location)]);
}

/** A place as a text that only the same place has. */
export function placeOf({ source, line, column, pointer, node }: Location): string {
  return JSON.stringify([source, line, column, pointer, node]);
}
