import type { Premise, Request, RuleOutcome } from './decision.js';
import { evaluateConstraint } from './evaluate-constraint.js';
import { isAnnotation } from './known-annotations.js';
import { matchAction } from './match-action.js';
import { matchReference } from './match-reference.js';
import type { Constraint, NotUnderstood, Policy, PolicyRule, Reference } from './policy.js';
import type { ActionHierarchy } from './profile.js';
import { allOf, anyOf, type Truth } from './truth.js';
import type { World } from './world.js';

/** What rules are evaluated against. */
export interface RuleContext {
  readonly request: Request;
  readonly hierarchy: ActionHierarchy;
  /** What a missing action or target counts as. */
  readonly absent: Truth;
  readonly annotations: readonly string[];
  /** What constraints and the refinements of actions are about, and what those of assets and parties are. */
  readonly worlds: Readonly<Record<'request' | 'target' | 'assignee' | 'assigner', World>>;
}

/** Evaluates one rule: every premise, then all of them together (Information Model 2.6). */
export function evaluateRule(rule: PolicyRule, policy: Policy, context: RuleContext): RuleOutcome {
  const { request, hierarchy, absent, worlds } = context;
  const references = (part: 'target' | 'assignee' | 'assigner', list: readonly Reference[]): Premise =>
    best(
      list.map((one) => {
        const premise = matchReference(part, withoutAnnotations(one, context), request[part], request.context);
        return refined(premise, one.refinements, worlds[part]);
      }),
    );
  const premises: Premise[] = [];
  if (rule.actions.length > 0) {
    const actions = rule.actions.map((one) =>
      refined(matchAction(one, request.action, rule.kind, hierarchy), one.refinements, worlds.request),
    );
    premises.push(best(actions));
  } else if (absent === 'unknown') premises.push({ part: 'action', state: absent, reason: 'missing-action' });
  if (rule.assignees.length > 0) premises.push(references('assignee', rule.assignees));
  if (rule.assigners.length > 0 && request.assigner !== undefined) {
    premises.push(references('assigner', rule.assigners));
  }
  if (rule.targets.length > 0) premises.push(references('target', rule.targets));
  else if (absent === 'unknown') premises.push({ part: 'target', state: absent, reason: 'missing-target' });
  for (const constraint of rule.constraints) premises.push(evaluateConstraint(constraint, worlds.request));
  for (const duty of rule.duties) {
    // A duty of a permission is a precondition (Information Model 2.6); nothing here shows that it was met.
    premises.push({ part: 'duty', state: 'unknown', reason: 'duty-not-shown', ...(duty.uid && { uid: duty.uid }) });
  }
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

/** A premise that holds only where its refinements do (Information Model 2.5.3). */
function refined(premise: Premise, refinements: readonly Constraint[], world: World): Premise {
  if (premise.state !== 'satisfied' || refinements.length === 0) return premise;
  const premises = refinements.map((constraint) => evaluateConstraint(constraint, world));
  return { ...premise, state: allOf(premises.map(({ state }) => state)), premises };
}

/** Several values mean "each of them": one that holds is enough (Information Model 2.7.1). */
function best(premises: readonly Premise[]): Premise {
  const state = anyOf(premises.map((premise) => premise.state));
  return premises.find((premise) => premise.state === state) as Premise;
}

/** What is left when the caller's annotations are taken out. */
export function meaningful(parts: readonly NotUnderstood[], annotations: readonly string[]): readonly NotUnderstood[] {
  if (annotations.length === 0) return parts;
  return parts.filter(
    ({ reason, property, value }) =>
      !(['foreign-property', 'dropped-key'].includes(reason) && isAnnotation(property, annotations)) &&
      !(reason === 'unknown-type' && value !== undefined && isAnnotation(value, annotations)),
  );
}

function withoutAnnotations(reference: Reference, { annotations }: RuleContext): Reference {
  return { ...reference, notUnderstood: meaningful(reference.notUnderstood, annotations) };
}
