import type { DateTime } from './date-time.js';
import type { OperandValue, Premise, PremiseDraft, Reason } from './decision.js';
import type { AtomicConstraint, Constraint, LogicalConstraint, Value } from './policy.js';
import { allOf, anyOf, oneOf, type Truth } from './truth.js';
import { answerSets, type Pair, type Pairs } from './values/answer-sets.js';
import type { Answer } from './values/answer-operator.js';
import type { TypedValue } from './values/parse-value.js';
import { readGiven, showGiven } from './values/read-given.js';
import { readRight } from './values/read-right.js';
import { odrl, operators } from './vocabulary.js';
import type { World } from './world.js';

/** Evaluates a constraint against the state of the world. Depth is bounded by `deepestConstraint`. */
export function evaluateConstraint(constraint: Constraint, world: World): Premise {
  const known = world.memo.get(constraint);
  if (known) return known;
  const premise = evaluate(constraint, world);
  world.memo.set(constraint, premise);
  return premise;
}

function evaluate(constraint: Constraint, world: World): Premise {
  if (constraint.kind === 'constraint') return atomic(constraint, world);
  const premise: PremiseDraft = { part: 'constraint', state: 'unknown' };
  if (constraint.uid !== undefined) premise.uid = constraint.uid;
  const odd = constraint.kind === 'not-understood' || constraint.notUnderstood.length > 0;
  if (odd) premise.reason = 'not-understood';
  if (constraint.kind === 'not-understood') return premise;
  premise.operator = odrl + constraint.operand;
  premise.premises = constraint.constraints.map((part) => evaluateConstraint(part, world));
  if (!odd) premise.state = combine(constraint.operand, premise.premises);
  return premise;
}

function combine(operand: LogicalConstraint['operand'], premises: readonly Premise[]): Truth {
  const states = premises.map(({ state }) => state);
  if (operand === 'or') return anyOf(states);
  if (operand === 'xone') return oneOf(states);
  const all = allOf(states);
  // One moment cannot show in which order things came true (Information Model 2.5.2, andSequence).
  return operand === 'andSequence' && all === 'satisfied' ? 'unknown' : all;
}

/** What a premise says of a constraint before anything is compared. */
export function premiseOf(constraint: AtomicConstraint): PremiseDraft {
  const { uid, leftOperand = '', operator = '', rightOperands } = constraint;
  const premise: PremiseDraft = { part: 'constraint', state: 'unknown' };
  if (uid !== undefined) premise.uid = uid;
  premise.operand = leftOperand;
  premise.operator = operator;
  if (rightOperands.length > 0) premise.right = shown(rightOperands);
  return premise;
}

function atomic(constraint: AtomicConstraint, world: World): Premise {
  const { leftOperand = '', operator = '', unit } = constraint;
  const premise = premiseOf(constraint);
  const because = (reason: Reason): Premise => {
    premise.reason = reason;
    return premise;
  };
  const name = operator.startsWith(odrl) ? operator.slice(odrl.length) : '';
  if (constraint.notUnderstood.length > 0) return because('not-understood');
  if (!operators.includes(name)) return because('unknown-operator');
  if (!world.knows(leftOperand)) return because('unknown-operand');
  const right = rightValues(constraint);
  if (right === undefined || right.length === 0) return because('type-error');
  const given = world.values(leftOperand);
  const possible = given ? [given] : world.possible?.(leftOperand)?.map((one) => [one]);
  if (possible === undefined || possible.length === 0 || given?.length === 0) return because('missing-operand');
  premise.left = showAll(possible);
  const answers = possible.map((values) => answerGiven(values, right, name, unit, world));
  const [{ state, reason }, ...others] = answers as [Answer, ...Answer[]];
  if (others.some((other) => other.state !== state)) return because('log-not-clear');
  premise.state = state;
  return reason === undefined ? premise : because(reason);
}

function answerGiven(
  given: readonly OperandValue[],
  right: readonly TypedValue[],
  operator: string,
  unit: string | undefined,
  world: World,
): Answer {
  // A number means nothing without its unit: neither side's may be guessed.
  if (given.some((value) => unitOf(value) !== unit)) return { state: 'unknown', reason: 'unit-mismatch' };
  const pairs = pairUp(given, right);
  return pairs === undefined ? { state: 'unknown', reason: 'type-error' } : answerSets(pairs, operator, world);
}

/** Every given value beside every right operand; `undefined` where one of them is no value of its type. */
function pairUp(given: readonly OperandValue[], right: readonly TypedValue[]): Pairs | undefined {
  const pairs: Pair[][] = [];
  for (const value of given) {
    const row: Pair[] = [];
    for (const one of right) {
      const left = readGiven(value, one);
      if (left === undefined) return undefined;
      row.push({ left, right: one });
    }
    pairs.push(row);
  }
  return pairs;
}

/** Right operands are read once for each constraint, however many requests it meets. */
const readAlready = new WeakMap<AtomicConstraint, readonly TypedValue[] | undefined>();

function rightValues(constraint: AtomicConstraint): readonly TypedValue[] | undefined {
  if (readAlready.has(constraint)) return readAlready.get(constraint);
  const read = constraint.rightOperands.map((value) => readRight(value, constraint));
  const values = read.every((value) => value !== undefined) ? read : undefined;
  readAlready.set(constraint, values);
  return values;
}

const longestShown = 200;

/** The values that were given, or the first and the last of those that may be true. */
function showAll(possible: readonly (readonly OperandValue[])[]): string {
  const [first, last] = [possible[0] ?? [], possible.at(-1) ?? []];
  const ends = possible.length === 1 ? [first] : [first, last];
  return ends
    .map((values) => values.map(showGiven).join(', '))
    .join(' to ')
    .slice(0, longestShown);
}

function shown(values: readonly Value[]): string {
  if (values.length === 1) return (values[0] as Value).value.slice(0, longestShown);
  return values
    .map(({ value }) => value.slice(0, longestShown))
    .join(', ')
    .slice(0, longestShown);
}

function unitOf(given: OperandValue): string | undefined {
  return typeof given === 'object' ? given.unit : undefined;
}

/** The right operand as a date or moment. */
export function rightDateTime(constraint: AtomicConstraint): DateTime | undefined {
  const [right] = constraint.rightOperands;
  const value = right && readRight(right, constraint);
  return value?.space === 'dateTime' ? value.value : undefined;
}
