import { evaluateConstraint } from '../evaluate-constraint.js';
import { evaluateDuty } from '../evaluate-duty.js';
import { meaningful } from '../meaningful.js';
import type { AtomicConstraint, Constraint, PolicyRule } from '../policy.js';
import type { Profile } from '../profile.js';
import { actionPremise, referencePremise } from '../rule-premises.js';
import { allOf, type Truth } from '../truth.js';
import { readRight } from '../values/read-right.js';
import { odrl } from '../vocabulary.js';
import { knowsOperand } from '../world.js';
import type { ActionSets } from './action-sets.js';
import type { Asked, OperandPlaces } from './asked.js';
import { Comparison } from './comparison.js';
import { Integers } from './integers.js';
import { notKnown, StepFunctions, stepsOf } from './step-functions.js';
import { codeOfTruth, satisfied, unknown, unsatisfied } from './truth-code.js';

/** What code is written for. */
export interface CodeContext {
  readonly actions: ActionSets;
  readonly places: OperandPlaces;
  readonly profiles: readonly Profile[];
  readonly annotations: readonly string[];
}

// A rule is its number, the number of its policy, its flags, its actions; then four numbers for each test; then `end`.
const [end, constraint, duty, actions, assigner, baffling, moment, isWord, isOtherWord] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const [prohibits, loose] = [1, 2];
const longestWord = 1000;
const byGeneralEvaluation = new Comparison(constraint, 0, 0);

/**
 * Rules as numbers, one after the other. What policies mostly say (an action, a moment, a purpose, a place) is compared at
 * once; everything else, and every value that is written in an unusual way, goes to the general evaluation.
 */
export class RuleCode {
  readonly #code = new Integers();
  readonly #context: CodeContext;
  readonly #rules: PolicyRule[] = [];
  readonly #constraints: Constraint[] = [];
  readonly #words: string[] = [];
  readonly #known = new Map<string, Comparison>();
  readonly #steps = new StepFunctions();

  constructor(context: CodeContext) {
    this.#context = context;
  }

  /** Writes a rule and returns its place. */
  add(rule: PolicyRule, policy: number): number {
    const set = this.#context.actions.add(rule);
    const narrowed = ({ refinements }: { readonly refinements: readonly unknown[] }): boolean => refinements.length > 0;
    const flags =
      (rule.kind === 'permission' ? 0 : prohibits) |
      (rule.targets.some(narrowed) || rule.assignees.some(narrowed) ? loose : 0);
    const place = this.#code.append(this.#rules.push(rule) - 1, policy, flags, set);
    if (set < 0) this.#code.append(actions, 0, 0, 0);
    if (rule.assigners.length > 0) this.#code.append(assigner, 0, 0, 0);
    for (const one of rule.constraints) {
      const comparison = this.compare(one);
      // The parts of `and` stand beside all others. Deeper parts may be shared, and are left together.
      const parts =
        comparison === byGeneralEvaluation && one.kind === 'logical' && one.operand === 'and' && !isOdd(one)
          ? one.constraints
          : undefined;
      if (parts) for (const part of parts) this.#write(part, this.compare(part));
      else this.#write(one, comparison);
    }
    for (const at of rule.duties.keys()) this.#code.append(duty, 0, 0, at);
    if (meaningful(rule.notUnderstood, this.#context.annotations).length > 0) this.#code.append(baffling, 0, 0, 0);
    this.#code.append(end);
    return place;
  }

  /** The rule at a place. */
  rule(place: number): PolicyRule {
    return this.#rules[this.number(place)] as PolicyRule;
  }

  /** Its number: how many rules stand before it. */
  number(place: number): number {
    return this.#code.list[place] as number;
  }

  /** The number of the policy of the rule at a place. */
  policy(place: number): number {
    return this.#code.list[place + 1] as number;
  }

  /** Whether it is a prohibition. */
  isProhibition(place: number): boolean {
    return ((this.#code.list[place + 2] as number) & prohibits) !== 0;
  }

  /** How the rule at a place stands. `matched`: its target and its assignee were found by their names. */
  state(place: number, matched: boolean, asked: Asked): number {
    const code = this.#code.list;
    const set = code[place + 3] as number;
    let result = set < 0 ? satisfied : this.#context.actions.state(set, asked);
    if (result === unsatisfied) return result;
    if (!matched || ((code[place + 2] as number) & loose) !== 0) {
      const rule = this.rule(place);
      const state = allOf([referenceState('target', rule, asked), referenceState('assignee', rule, asked)]);
      if (state === 'unsatisfied') return unsatisfied;
      if (state === 'unknown') result = unknown;
    }
    for (let at = place + 4; code[at] !== end; at += 4) {
      let state = this.quick(code[at] as number, code[at + 1] as number, code[at + 2] as number, asked);
      if (state === notKnown) state = this.#ask(place, at, asked);
      if (state === unsatisfied) return state;
      if (state === unknown) result = state;
    }
    return result;
  }

  /** How a comparison comes out; `notKnown` where the general evaluation has to say. */
  quick(operation: number, first: number, second: number, asked: Asked): number {
    if (operation < moment) return notKnown;
    if (operation === moment) {
      const now = asked.moment;
      return Number.isNaN(now) ? notKnown : this.#steps.known(this.#steps.step(first, second, now));
    }
    const given = asked.given(first);
    const same = given === this.#words[second];
    // White space around an IRI says nothing, and endless texts are not compared: the general evaluation knows.
    if (!same && (typeof given !== 'string' || given.length > longestWord || given.trim() !== given)) return notKnown;
    return same === (operation === isWord) ? satisfied : unsatisfied;
  }

  /** Whether a comparison is with the moment of the request, and not with a word. */
  isMoment({ operation }: Comparison): boolean {
    return operation === moment;
  }

  /** Keeps how a constraint about the moment stands, wherever it stands so. */
  keep({ first, second }: Pick<Comparison, 'first' | 'second'>, state: number, { moment: now }: Asked): void {
    if (!Number.isNaN(now)) this.#steps.keep(this.#steps.step(first, second, now), state);
  }

  /** How to compare a constraint; the same for all that say the same. */
  compare(one: Constraint): Comparison {
    if (one.kind !== 'constraint') return isOdd(one) ? byGeneralEvaluation : this.#momentary(one);
    const [right, ...others] = one.rightOperands;
    if (!right || others.length > 0 || one.unit !== undefined || one.dataType !== undefined || isOdd(one)) {
      return byGeneralEvaluation;
    }
    const key = `${one.leftOperand} ${one.operator} ${right.kind} ${right.datatype} ${right.value}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = one.leftOperand === `${odrl}dateTime` ? this.#momentary(one) : this.#word(one);
      this.#known.set(key, known);
    }
    return known;
  }

  #momentary(one: Constraint): Comparison {
    const moments = stepsOf(one);
    return moments
      ? new Comparison(moment, this.#steps.add(moments), moments.length, one.kind === 'constraint' ? one : undefined)
      : byGeneralEvaluation;
  }

  /** One IRI or text against another. */
  #word(one: AtomicConstraint): Comparison {
    const { leftOperand = '', operator = '', rightOperands } = one;
    const operation = words.get(operator);
    const right = rightOperands[0] && readRight(rightOperands[0], one);
    if (operation === undefined || !knowsOperand(leftOperand, this.#context.profiles)) return byGeneralEvaluation;
    if (right?.space !== 'iri' && right?.space !== 'string') return byGeneralEvaluation;
    if (right.value.length > longestWord || right.value.trim() !== right.value) return byGeneralEvaluation;
    const name = leftOperand.startsWith(odrl) ? leftOperand.slice(odrl.length) : leftOperand;
    const first = this.#context.places.of(leftOperand, name);
    return first === undefined
      ? byGeneralEvaluation
      : new Comparison(operation, first, this.#words.push(right.value) - 1, one);
  }

  #write(one: Constraint, { operation, first, second }: Comparison): void {
    this.#code.append(operation, first, second, this.#constraints.push(one) - 1);
  }

  /** The general evaluation of one part of a rule. */
  #ask(place: number, at: number, asked: Asked): number {
    const rule = this.rule(place);
    const [operation, first, second, index] = this.#code.list.subarray(at, at + 4) as unknown as Quadruple;
    if (operation === baffling) return unknown;
    if (operation === assigner) return codeOfTruth(referenceState('assigner', rule, asked));
    if (operation === duty) return codeOfTruth(evaluateDuty(rule.duties[index] as PolicyRule, asked.general).state);
    const world = asked.worldOf(rule);
    if (operation === actions) {
      return codeOfTruth(actionPremise(rule, world, asked.general)?.state ?? 'satisfied');
    }
    const state = codeOfTruth(evaluateConstraint(this.#constraints[index] as Constraint, world).state);
    if (operation === moment) this.keep({ first, second }, state, asked);
    return state;
  }
}

type Quadruple = readonly [number, number, number, number];

const words: ReadonlyMap<string, number> = new Map([
  [`${odrl}eq`, isWord],
  [`${odrl}isAnyOf`, isWord],
  [`${odrl}neq`, isOtherWord],
  [`${odrl}isNoneOf`, isOtherWord],
]);

function isOdd({ notUnderstood }: Constraint): boolean {
  return notUnderstood.length > 0;
}

function referenceState(part: 'target' | 'assignee' | 'assigner', rule: PolicyRule, asked: Asked): Truth {
  return referencePremise(part, rule, asked.general)?.state ?? 'satisfied';
}
