import type { Premise, PremiseDraft, RuleOutcome } from '../decision.js';
import { evaluateConstraint, premiseOf } from '../evaluate-constraint.js';
import { evaluateDuty } from '../evaluate-duty.js';
import { notUnderstoodPremise, outcomeOf } from '../evaluate-rule.js';
import { meaningful } from '../meaningful.js';
import type { Constraint, Policy, PolicyRule } from '../policy.js';
import { actionPremise, referencePremise } from '../rule-premises.js';
import type { ActionSets } from './action-sets.js';
import type { Asked } from './asked.js';
import type { RuleCode } from './rule-code.js';
import { codeOfTruth, satisfied, truthOfCode, unsatisfied } from './truth-code.js';

/** How a rule stands with its reasons; `undefined` where it plainly is about another target or assignee. */
export type Explain = (asked: Asked) => RuleOutcome | undefined;

type PremiseOf = (asked: Asked) => Premise | undefined;

/** What explanations are made with. */
export interface ExplainContext {
  readonly code: RuleCode;
  readonly actions: ActionSets;
  readonly annotations: readonly string[];
}

/**
 * Prepares the explanation of a rule: the premises of `evaluateRule`, where what does not change from request to request
 * is made once and shared.
 */
export function explainRule(rule: PolicyRule, policy: Policy, context: ExplainContext): Explain {
  const assignee = referenceOf('assignee', rule, context);
  const target = referenceOf('target', rule, context);
  const action = actionOf(rule, context);
  const rest: readonly PremiseOf[] = [
    ...rule.constraints.map((constraint) => constraintOf(constraint, rule, context)),
    ...rule.duties.map(
      (duty): PremiseOf =>
        (asked) =>
          evaluateDuty(duty, asked.general),
    ),
    ...meaningful(rule.notUnderstood, context.annotations).map(({ property }): PremiseOf => {
      const premise = notUnderstoodPremise(property);
      return () => premise;
    }),
  ];
  return (asked) => {
    const who = assignee(asked);
    const what = target(asked);
    if (who?.state === 'unsatisfied' || what?.state === 'unsatisfied') return undefined;
    const premises: Premise[] = [];
    const done = action(asked);
    if (done) premises.push(done);
    if (who) premises.push(who);
    if (rule.assigners.length > 0) {
      const from = referencePremise('assigner', rule, asked.general);
      if (from) premises.push(from);
    }
    if (what) premises.push(what);
    for (const part of rest) premises.push(part(asked) as Premise);
    return outcomeOf(rule, policy, premises);
  };
}

function actionOf(rule: PolicyRule, { actions }: ExplainContext): PremiseOf {
  const set = actions.add(rule);
  if (set < 0) return (asked) => actionPremise(rule, asked.worldOf(rule), asked.general);
  return (asked) => actions.premise(set, asked);
}

function referenceOf(part: 'target' | 'assignee', rule: PolicyRule, { annotations }: ExplainContext): PremiseOf {
  const [only, ...others] = rule[`${part}s`];
  const name = only?.names[0];
  if (part === 'assignee' && only === undefined) return () => undefined;
  const plain =
    others.length === 0 &&
    only?.refinements.length === 0 &&
    meaningful(only.notUnderstood, annotations).length === 0 &&
    name !== undefined;
  if (!plain) return (asked) => referencePremise(part, rule, asked.general);
  const same = Object.freeze({ part, state: 'satisfied' as const, left: name, right: name });
  return (asked) => (asked.request[part] === name ? same : referencePremise(part, rule, asked.general));
}

const longestShown = 200;

function constraintOf(constraint: Constraint, rule: PolicyRule, { code }: ExplainContext): PremiseOf {
  const general = (asked: Asked): Premise => evaluateConstraint(constraint, asked.worldOf(rule));
  const comparison = code.compare(constraint);
  if (constraint.kind !== 'constraint') return general;
  const { operation, first, second } = comparison;
  const isMoment = code.isMoment(comparison);
  let last: Premise | undefined;
  return (asked) => {
    const state = code.quick(operation, first, second, asked);
    if (state !== satisfied && state !== unsatisfied) {
      const premise = general(asked);
      if (isMoment) code.keep(comparison, codeOfTruth(premise.state), asked);
      return premise;
    }
    const left = isMoment ? (asked.request.context?.dateTime as string) : (asked.given(first) as string);
    if (left === last?.left) return last;
    const premise: PremiseDraft = premiseOf(constraint);
    premise.state = truthOfCode[state] as Premise['state'];
    premise.left = left.slice(0, longestShown);
    // Moments do not come again; a purpose or a place does.
    if (!isMoment && left.length <= longestShown) last = Object.freeze(premise);
    return premise;
  };
}
