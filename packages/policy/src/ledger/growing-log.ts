import type { Performance } from '../decision.js';
import { matchAction } from '../match-action.js';
import { matchReference } from '../match-reference.js';
import type { PolicyRule } from '../policy.js';
import type { RuleContext } from '../rule-context.js';
import { allOf, anyOf, type Truth } from '../truth.js';

/** What was done, by whether its action and target are those of a rule. What surely is something else is left out. */
export interface Candidates {
  readonly certain: readonly Performance[];
  readonly possible: readonly Performance[];
}

interface Sorted {
  readonly certain: Performance[];
  readonly possible: Performance[];
  upTo: number;
}

/**
 * Sorts lists of performances that only grow: each entry is looked at once for each rule, however many events are checked
 * against it. The lists hold what one party did, in the order of time.
 */
export class GrowingLog {
  readonly #sorted = new WeakMap<readonly Performance[], WeakMap<PolicyRule, Sorted>>();

  /** What of a list may have to do with a rule. */
  candidates(rule: PolicyRule, performed: readonly Performance[], context: RuleContext): Candidates {
    let rules = this.#sorted.get(performed);
    if (rules === undefined) this.#sorted.set(performed, (rules = new WeakMap()));
    let sorted = rules.get(rule);
    if (sorted === undefined) rules.set(rule, (sorted = { certain: [], possible: [], upTo: 0 }));
    for (; sorted.upTo < performed.length; sorted.upTo += 1) {
      const one = performed[sorted.upTo] as Performance;
      const state = isAlike(one, rule, context);
      if (state === 'satisfied') sorted.certain.push(one);
      else if (state === 'unknown') sorted.possible.push(one);
    }
    return sorted;
  }
}

/** Whether something was done to a target of a rule that the rule is about, refinements aside. */
export function isAlike(one: Performance, { actions, targets }: PolicyRule, context: RuleContext): Truth {
  const { hierarchy, request } = context;
  return allOf([
    actions.length === 0
      ? 'satisfied'
      : anyOf(actions.map((action) => matchAction(action, one.action, 'permission', hierarchy).state)),
    targets.length === 0
      ? 'satisfied'
      : anyOf(targets.map((target) => matchReference('target', target, one.target, request.context).state)),
  ]);
}
