import type { Premise, RuleOutcome } from '../decision.js';
import { evaluateConstraint } from '../evaluate-constraint.js';
import { evaluateDuty } from '../evaluate-duty.js';
import { notUnderstoodPremise, outcomeOf } from '../evaluate-rule.js';
import { meaningful } from '../meaningful.js';
import type { Constraint, Policy, PolicyRule } from '../policy.js';
import { actionPremise, referencePremise } from '../rule-premises.js';
import type { Asked } from './asked.js';
import type { Comparison } from './comparison.js';
import type { CodeContext, RuleCode } from './rule-code.js';
import { codeOfTruth, satisfied, truthOfCode, unsatisfied } from './truth-code.js';

/**
 * Explains one rule: the premises of `evaluateRule`, where what does not change from request to request is made once, frozen
 * and shared. What it needs stands together, so that little of the policy is read again.
 */
export class RuleExplanation {
  readonly #rule: PolicyRule;
  readonly #policy: Policy;
  readonly #code: RuleCode;
  readonly #context: CodeContext;
  readonly #actions: number;
  /** Where the rule names one target, one assignee by one plain name. */
  readonly #target: Premise | undefined;
  readonly #assignee: Premise | undefined;
  readonly #comparisons: readonly Comparison[];
  /** Parts of the rule that nobody understands. */
  readonly #baffling: readonly Premise[];

  constructor(rule: PolicyRule, policy: Policy, code: RuleCode, context: CodeContext) {
    this.#rule = rule;
    this.#policy = policy;
    this.#code = code;
    this.#context = context;
    this.#actions = context.actions.add(rule);
    this.#target = plainPremise('target', rule, context);
    this.#assignee = plainPremise('assignee', rule, context);
    this.#comparisons = rule.constraints.map((one) => code.compare(one));
    const odd = meaningful(rule.notUnderstood, context.annotations);
    this.#baffling = odd.map(({ property }) => notUnderstoodPremise(property));
  }

  /**
   * How the rule stands; `undefined` where it plainly is about another target or assignee. `matched`: both were found by
   * the names of the request.
   */
  explain(asked: Asked, matched: boolean): RuleOutcome | undefined {
    const rule = this.#rule;
    const premises: Premise[] = [];
    let worst = satisfied;
    const add = (premise: Premise | undefined): number => {
      if (premise === undefined) return satisfied;
      premises.push(premise);
      const state = codeOfTruth(premise.state);
      if (state > worst) worst = state;
      return state;
    };
    add(
      this.#actions < 0
        ? actionPremise(rule, asked.worldOf(rule), asked.general)
        : this.#context.actions.premise(this.#actions, asked),
    );
    // Premises that are known to hold are not looked into.
    if (matched && this.#assignee) premises.push(this.#assignee);
    else if (rule.assignees.length > 0 && add(referencePremise('assignee', rule, asked.general)) === unsatisfied) {
      return undefined;
    }
    if (rule.assigners.length > 0) add(referencePremise('assigner', rule, asked.general));
    if (matched && this.#target) premises.push(this.#target);
    else if (add(referencePremise('target', rule, asked.general)) === unsatisfied) return undefined;
    for (let at = 0; at < this.#comparisons.length; at += 1) add(this.#constraint(at, asked));
    for (const duty of rule.duties) add(evaluateDuty(duty, asked.general));
    for (const one of this.#baffling) add(one);
    return outcomeOf(rule, this.#policy, premises, truthOfCode[worst]);
  }

  #constraint(at: number, asked: Asked): Premise {
    const comparison = this.#comparisons[at] as Comparison;
    const { operation, first, second } = comparison;
    const state = this.#code.quick(operation, first, second, asked);
    const constraint = this.#rule.constraints[at] as Constraint;
    const isMoment = this.#code.isMoment(comparison);
    if (state === satisfied || state === unsatisfied) {
      const value = isMoment ? asked.request.context?.dateTime : asked.given(first);
      const premise = comparison.premise(state, value as string, constraint.uid, !isMoment);
      if (premise) return premise;
    }
    const premise = evaluateConstraint(constraint, asked.worldOf(this.#rule));
    if (isMoment) this.#code.keep(comparison, codeOfTruth(premise.state), asked);
    return premise;
  }
}

function plainPremise(
  part: 'target' | 'assignee',
  rule: PolicyRule,
  { annotations }: CodeContext,
): Premise | undefined {
  const [only, ...others] = rule[`${part}s`];
  if (only === undefined || others.length + only.refinements.length > 0) return undefined;
  const [name, ...aliases] = only.names;
  if (name === undefined || aliases.length + meaningful(only.notUnderstood, annotations).length > 0) return undefined;
  return Object.freeze({ part, state: 'satisfied', left: name, right: name });
}
