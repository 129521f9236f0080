import type { Action, AtomicConstraint, Constraint, Policy, PolicyRule } from './policy.js';

type Rules = Pick<Policy, 'permissions' | 'prohibitions' | 'obligations'>;

/** All rules of a policy, duties, consequences and remedies included, each once. */
export function rulesOf(policy: Rules): readonly PolicyRule[] {
  const rules = new Set([...policy.permissions, ...policy.prohibitions, ...policy.obligations]);
  for (const rule of rules) {
    for (const inner of [...rule.duties, ...rule.consequences, ...rule.remedies]) rules.add(inner);
  }
  return [...rules];
}

/** All actions, each once. */
export function actionsOf(policy: Policy): readonly Action[] {
  return [...new Set(rulesOf(policy).flatMap(({ actions }) => actions))];
}

/** The constraints of a policy that stand on their own, refinements included, each list as it is written. */
export function constraintListsOf(policy: Rules): readonly (readonly Constraint[])[] {
  return rulesOf(policy).flatMap((rule) => [
    rule.constraints,
    ...rule.actions.map(({ refinements }) => refinements),
    ...[...rule.targets, ...rule.assigners, ...rule.assignees].map(({ refinements }) => refinements),
  ]);
}

/** Everything of the form `leftOperand operator rightOperand`, however deep, each once. */
export function atomicConstraintsOf(policy: Policy): readonly AtomicConstraint[] {
  const all = new Set<Constraint>(constraintListsOf(policy).flat());
  for (const constraint of all) {
    if (constraint.kind === 'logical') for (const part of constraint.constraints) all.add(part);
  }
  return [...all].filter((constraint) => constraint.kind === 'constraint');
}
