import type { Premise, RuleOutcome } from './decision.js';
import { evaluateConstraint } from './evaluate-constraint.js';
import { evaluateDuty } from './evaluate-duty.js';
import { ruleWorld } from './ledger/rule-world.js';
import { meaningful } from './meaningful.js';
import type { Policy, PolicyRule } from './policy.js';
import type { RuleContext } from './rule-context.js';
import { actionPremise, referencePremise } from './rule-premises.js';
import type { Truth } from './truth.js';

/** Evaluates one rule: every premise, then all of them together (Information Model 2.6). */
export function evaluateRule(rule: PolicyRule, policy: Policy, context: RuleContext): RuleOutcome {
  const world = ruleWorld(rule, context);
  const premises: Premise[] = [];
  const add = (premise: Premise | undefined): void => {
    if (premise) premises.push(premise);
  };
  add(actionPremise(rule, world, context));
  add(referencePremise('assignee', rule, context));
  add(referencePremise('assigner', rule, context));
  add(referencePremise('target', rule, context));
  for (const constraint of rule.constraints) premises.push(evaluateConstraint(constraint, world));
  for (const duty of rule.duties) premises.push(evaluateDuty(duty, context));
  for (const { property } of meaningful(rule.notUnderstood, context.annotations)) {
    premises.push(notUnderstoodPremise(property));
  }
  return outcomeOf(rule, policy, premises);
}

/** A part of a rule that nobody understands. */
export function notUnderstoodPremise(property: string): Premise {
  return { part: 'not-understood', state: 'unknown', reason: 'not-understood', right: property };
}

/** A rule with its premises. */
export function outcomeOf(
  rule: PolicyRule,
  policy: Policy,
  premises: readonly Premise[],
  state: Truth = allOf(premises),
): RuleOutcome {
  const { uid, kind, location } = rule;
  // Decisions are made of thousands: spreading objects would cost more than all the rest.
  if (policy.uid !== undefined && uid !== undefined) {
    return { policy: policy.uid, rule: uid, kind, state, premises, location };
  }
  const outcome = { kind, state, premises, location };
  if (policy.uid !== undefined) return { policy: policy.uid, ...outcome };
  return uid === undefined ? outcome : { rule: uid, ...outcome };
}

/** All premises together: one that is `unsatisfied` decides, then one that is `unknown`. */
function allOf(premises: readonly Premise[]): Truth {
  let result: Truth = 'satisfied';
  for (const { state } of premises) {
    if (state === 'unsatisfied') return state;
    if (state === 'unknown') result = state;
  }
  return result;
}
