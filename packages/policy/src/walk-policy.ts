import type { Action, AtomicConstraint, Constraint, Policy, PolicyRule } from './policy.js';

type Rules = Pick<Policy, 'permissions' | 'prohibitions' | 'obligations'>;

/** What checks look at in a policy, put together when the first of them asks. */
class Parts {
  readonly rules: readonly PolicyRule[];
  readonly lists: readonly (readonly Constraint[])[];
  readonly actions: readonly Action[];
  readonly constraints: readonly AtomicConstraint[];

  constructor({ permissions, prohibitions, obligations }: Rules) {
    const rules = new Set([...permissions, ...prohibitions, ...obligations]);
    const actions = new Set<Action>();
    const constraints = new Set<Constraint>();
    const lists: (readonly Constraint[])[] = [];
    const add = (list: readonly Constraint[]): void => {
      if (list.length === 0) return;
      lists.push(list);
      for (const one of list) constraints.add(one);
    };
    for (const rule of rules) {
      for (const inner of [rule.duties, rule.consequences, rule.remedies]) for (const one of inner) rules.add(one);
      add(rule.constraints);
      for (const action of rule.actions) {
        actions.add(action);
        add(action.refinements);
      }
      for (const references of [rule.targets, rule.assigners, rule.assignees]) {
        for (const { refinements } of references) add(refinements);
      }
    }
    for (const constraint of constraints) {
      if (constraint.kind === 'logical') for (const part of constraint.constraints) constraints.add(part);
    }
    this.rules = [...rules];
    this.lists = lists;
    this.actions = [...actions];
    this.constraints = [...constraints].filter((constraint) => constraint.kind === 'constraint');
  }
}

/** A dozen checks ask for the same parts of the same policy. */
const known = new WeakMap<Rules, Parts>();

function partsOf(policy: Rules): Parts {
  let parts = known.get(policy);
  if (parts === undefined) known.set(policy, (parts = new Parts(policy)));
  return parts;
}

/** All rules of a policy, duties, consequences and remedies included, each once. */
export function rulesOf(policy: Rules): readonly PolicyRule[] {
  return partsOf(policy).rules;
}

/** All actions, each once. */
export function actionsOf(policy: Rules): readonly Action[] {
  return partsOf(policy).actions;
}

/** The constraints of a policy that stand on their own, refinements included, each list as it is written. */
export function constraintListsOf(policy: Rules): readonly (readonly Constraint[])[] {
  return partsOf(policy).lists;
}

/** Everything of the form `leftOperand operator rightOperand`, however deep, each once. */
export function atomicConstraintsOf(policy: Rules): readonly AtomicConstraint[] {
  return partsOf(policy).constraints;
}
