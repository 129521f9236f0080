import { evaluateDuty } from '../evaluate-duty.js';
import { ruleWorld } from '../ledger/rule-world.js';
import { isStatefulRule } from '../ledger/state-operands.js';
import { matchAction } from '../match-action.js';
import { matchReference } from '../match-reference.js';
import { meaningful } from '../meaningful.js';
import type { Action, PolicyRule, Reference } from '../policy.js';
import type { ActionHierarchy, Profile } from '../profile.js';
import { refined } from '../refined.js';
import { anyOf, type Truth } from '../truth.js';
import type { Asked } from './asked.js';
import { compileConstraint, type Test, type WorldOf } from './compile-constraint.js';

/** What a rule is compiled for. */
export interface CompileContext {
  readonly hierarchy: ActionHierarchy;
  readonly profiles: readonly Profile[];
  readonly annotations: readonly string[];
  /** What a missing action or target counts as. */
  readonly absent: Truth;
}

/** Compiles a rule to one test: all its premises together, as `evaluateRule` states them one by one. */
export function compileRule(rule: PolicyRule, context: CompileContext): Test {
  const { absent, annotations, profiles } = context;
  const worldOf: WorldOf = isStatefulRule(rule)
    ? ({ general }) => ruleWorld(rule, general)
    : ({ general }) => general.worlds.request;
  if (meaningful(rule.notUnderstood, annotations).length > 0) return all([() => 'unknown', ...tests()]);
  return all(tests());

  function tests(): Test[] {
    return [
      rule.actions.length > 0 ? any(rule.actions.map((one) => action(one, rule, context, worldOf))) : () => absent,
      ...(rule.assignees.length > 0 ? [any(rule.assignees.map((one) => reference('assignee', one, annotations)))] : []),
      rule.targets.length > 0 ? any(rule.targets.map((one) => reference('target', one, annotations))) : () => absent,
      ...(rule.assigners.length > 0 ? [assigner(rule.assigners, annotations)] : []),
      ...rule.constraints.map((constraint) => compileConstraint(constraint, profiles, worldOf)),
      ...rule.duties.map(
        (duty): Test =>
          (asked) =>
            evaluateDuty(duty, asked.general).state,
      ),
    ];
  }
}

/** All of the tests; the first that fails ends it. */
function all(tests: readonly Test[]): Test {
  return (asked) => {
    let result: Truth = 'satisfied';
    for (const test of tests) {
      const state = test(asked);
      if (state === 'unsatisfied') return state;
      if (state === 'unknown') result = state;
    }
    return result;
  };
}

function any(tests: readonly Test[]): Test {
  const [only] = tests;
  return tests.length === 1 ? (only as Test) : (asked) => anyOf(tests.map((test) => test(asked)));
}

function action(one: Action, { kind }: PolicyRule, { hierarchy }: CompileContext, worldOf: WorldOf): Test {
  const known = new Map<string, Truth>();
  const plain = one.refinements.length === 0;
  return (asked) => {
    const state = known.get(asked.action);
    if (plain && state !== undefined) return state;
    const premise = matchAction(one, asked.action, kind, hierarchy);
    if (!plain) return refined(premise, one.refinements, worldOf(asked)).state;
    // Requests name whatever actions they like: only so many answers are worth keeping.
    if (known.size < 100) known.set(asked.action, premise.state);
    return premise.state;
  };
}

function assigner(assigners: readonly Reference[], annotations: readonly string[]): Test {
  const test = any(assigners.map((one) => reference('assigner', one, annotations)));
  return (asked) => (asked.request.assigner === undefined ? 'satisfied' : test(asked));
}

function reference(part: 'target' | 'assignee' | 'assigner', one: Reference, annotations: readonly string[]): Test {
  const understood = { ...one, notUnderstood: meaningful(one.notUnderstood, annotations) };
  const [name] = one.names;
  const plain = understood.notUnderstood.length === 0 && one.refinements.length === 0 && name !== undefined;
  return (asked: Asked) => {
    const wanted = asked.request[part];
    if (plain && wanted === name) return 'satisfied';
    const premise = matchReference(part, understood, wanted, asked.request.context);
    return one.refinements.length === 0
      ? premise.state
      : refined(premise, one.refinements, asked.general.worlds[part]).state;
  };
}
