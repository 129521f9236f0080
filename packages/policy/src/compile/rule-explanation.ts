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

const blank: Premise = { part: 'not-understood', state: 'unknown' };

/** Premises while they are put together, and how the worst of them stands. */
class PremiseList {
  readonly #list: Premise[];
  #count = 0;
  worst: number = satisfied;

  /** `places` is as long as the list may become: a list that is copied has the right size from the start. */
  constructor(places: readonly Premise[]) {
    this.#list = places.slice();
  }

  add(premise: Premise | undefined): void {
    if (premise === undefined) return;
    this.addHolding(premise);
    const state = codeOfTruth(premise.state);
    if (state > this.worst) this.worst = state;
  }

  /** Adds a premise that is known to hold: it is not looked into. */
  addHolding(premise: Premise): void {
    this.#list[this.#count] = premise;
    this.#count += 1;
  }

  end(): readonly Premise[] {
    if (this.#count < this.#list.length) this.#list.length = this.#count;
    return this.#list;
  }
}

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
  /** As many as it may have premises. */
  readonly #places: readonly Premise[];
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
    const { assigners, constraints, duties } = rule;
    const most = 3 + Math.min(1, assigners.length) + constraints.length + duties.length + odd.length;
    this.#places = Array.from({ length: most }, () => blank);
    this.#baffling = odd.map(({ property }) => notUnderstoodPremise(property));
  }

  /**
   * How the rule stands; `undefined` where it plainly is about another target or assignee. `matched`: both were found by
   * the names of the request.
   */
  explain(asked: Asked, matched: boolean): RuleOutcome | undefined {
    const rule = this.#rule;
    const premises = new PremiseList(this.#places);
    premises.add(
      this.#actions < 0
        ? actionPremise(rule, asked.worldOf(rule), asked.general)
        : this.#context.actions.premise(this.#actions, asked),
    );
    if (matched && this.#assignee) premises.addHolding(this.#assignee);
    else if (rule.assignees.length > 0) {
      const premise = referencePremise('assignee', rule, asked.general);
      if (premise?.state === 'unsatisfied') return undefined;
      premises.add(premise);
    }
    if (rule.assigners.length > 0) premises.add(referencePremise('assigner', rule, asked.general));
    if (matched && this.#target) premises.addHolding(this.#target);
    else {
      const premise = referencePremise('target', rule, asked.general);
      if (premise?.state === 'unsatisfied') return undefined;
      premises.add(premise);
    }
    for (let at = 0; at < this.#comparisons.length; at += 1) premises.add(this.#constraint(at, asked));
    for (const duty of rule.duties) premises.add(evaluateDuty(duty, asked.general));
    for (const one of this.#baffling) premises.add(one);
    return outcomeOf(rule, this.#policy, premises.end(), truthOfCode[premises.worst]);
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
