import type { Premise, RuleOutcome } from './decision.js';
import { evaluateConstraint } from './evaluate-constraint.js';
import { evaluateDuty } from './evaluate-duty.js';
import { ruleWorld } from './ledger/rule-world.js';
import { matchAction } from './match-action.js';
import { matchReference } from './match-reference.js';
import { meaningful } from './meaningful.js';
import type { Policy, PolicyRule, Reference } from './policy.js';
import { refined } from './refined.js';
import type { RuleContext } from './rule-context.js';
import { allOf, anyOf } from './truth.js';

/** Evaluates one rule: every premise, then all of them together (Information Model 2.6). */
export function evaluateRule(rule: PolicyRule, policy: Policy, context: RuleContext): RuleOutcome {
  const { request, hierarchy, absent, worlds } = context;
  const world = ruleWorld(rule, context);
  const references = (part: 'target' | 'assignee' | 'assigner', list: readonly Reference[]): Premise =>
    best(
      list.map((one) => {
        const premise = matchReference(part, withoutAnnotations(one, context), request[part], request.context);
        return one.refinements.length === 0 ? premise : refined(premise, one.refinements, worlds[part]);
      }),
    );
  const premises: Premise[] = [];
  if (rule.actions.length > 0) {
    const actions = rule.actions.map((one) =>
      refined(matchAction(one, request.action, rule.kind, hierarchy), one.refinements, world),
    );
    premises.push(best(actions));
  } else if (absent === 'unknown') premises.push({ part: 'action', state: absent, reason: 'missing-action' });
  if (rule.assignees.length > 0) premises.push(references('assignee', rule.assignees));
  if (rule.assigners.length > 0 && request.assigner !== undefined) {
    premises.push(references('assigner', rule.assigners));
  }
  if (rule.targets.length > 0) premises.push(references('target', rule.targets));
  else if (absent === 'unknown') premises.push({ part: 'target', state: absent, reason: 'missing-target' });
  for (const constraint of rule.constraints) premises.push(evaluateConstraint(constraint, world));
  for (const duty of rule.duties) premises.push(evaluateDuty(duty, context));
  for (const { property } of meaningful(rule.notUnderstood, context.annotations)) {
    premises.push({ part: 'not-understood', state: 'unknown', reason: 'not-understood', right: property });
  }
  return {
    ...(policy.uid !== undefined && { policy: policy.uid }),
    ...(rule.uid !== undefined && { rule: rule.uid }),
    kind: rule.kind,
    state: allOf(premises.map(({ state }) => state)),
    premises,
    location: rule.location,
  };
}

/** Several values mean "each of them": one that holds is enough (Information Model 2.7.1). */
function best(premises: readonly Premise[]): Premise {
  const state = anyOf(premises.map((premise) => premise.state));
  return premises.find((premise) => premise.state === state) as Premise;
}

function withoutAnnotations(reference: Reference, { annotations }: RuleContext): Reference {
  if (annotations.length === 0) return reference;
  return { ...reference, notUnderstood: meaningful(reference.notUnderstood, annotations) };
}
