import { actionOverlap } from './match-action.js';
import type { PolicyRule, Reference } from './policy.js';
import type { ActionHierarchy } from './profile.js';

/** Rules on one target that are compared with each other: real policies have a handful. */
const mostCompared = 20;

/** Whether a plain rule contains everything that another one is about. */
export function covers(wide: PolicyRule, narrow: PolicyRule, hierarchy: ActionHierarchy): boolean {
  if (narrow.notUnderstood.length > 0 || narrow.actions.length === 0) return false;
  if (wide.assignees.length > 0 && !among(narrow.assignees, wide.assignees)) return false;
  const actions = narrow.actions.every(
    ({ iri, notUnderstood }) =>
      iri !== undefined &&
      notUnderstood.length === 0 &&
      wide.actions.some((one) => actionOverlap(one.iri as string, iri, 'covers', hierarchy) === 'satisfied'),
  );
  return (
    actions &&
    among(narrow.targets, wide.targets) &&
    (wide.assigners.length === 0 || among(narrow.assigners, wide.assigners))
  );
}

/** Whether a rule has names only: no condition, duty or refinement narrows it. */
export function isPlain(rule: PolicyRule): boolean {
  const { actions, targets, assigners, assignees, constraints, duties, notUnderstood } = rule;
  return (
    constraints.length + duties.length + notUnderstood.length === 0 &&
    actions.length > 0 &&
    targets.length > 0 &&
    actions.every((one) => one.iri !== undefined && one.refinements.length + one.notUnderstood.length === 0) &&
    [...targets, ...assigners, ...assignees].every(
      (one) => one.names.length > 0 && one.refinements.length + one.notUnderstood.length === 0,
    )
  );
}

/** Finds the plain rules that share a target with a rule. */
export function widerRules(rules: readonly PolicyRule[]): (rule: PolicyRule) => readonly PolicyRule[] {
  const byTarget = new Map<string, PolicyRule[]>();
  for (const rule of rules) {
    if (!isPlain(rule)) continue;
    for (const { names } of rule.targets) {
      for (const name of names) {
        const known = byTarget.get(name);
        if (!known) byTarget.set(name, [rule]);
        else if (known.length < mostCompared) known.push(rule);
      }
    }
  }
  return ({ targets: [first] }) => byTarget.get(first?.names[0] ?? '') ?? [];
}

/** Whether each of some parties or assets is named among others. Long lists are not compared: nothing is said of them. */
function among(some: readonly Reference[], others: readonly Reference[]): boolean {
  if (some.length === 0 || some.length * others.length > 1000) return false;
  return some.every(({ names }) => others.some((other) => names.some((name) => other.names.includes(name))));
}
