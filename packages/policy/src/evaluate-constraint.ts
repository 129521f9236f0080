import type { DateTime } from './date-time.js';
import type { OperandValue, Premise, Reason } from './decision.js';
import type { AtomicConstraint, Constraint, LogicalConstraint, Value } from './policy.js';
import { allOf, anyOf, oneOf, type Truth } from './truth.js';
import { answerSets, type Pairs } from './values/answer-sets.js';
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
  const base = { part: 'constraint' as const, ...(constraint.uid !== undefined && { uid: constraint.uid }) };
  if (constraint.kind === 'not-understood') return { ...base, state: 'unknown', reason: 'not-understood' };
  if (constraint.kind === 'logical') {
    const premises = constraint.constraints.map((part) => evaluateConstraint(part, world));
    const odd = constraint.notUnderstood.length > 0;
    const state = odd ? 'unknown' : combine(constraint.operand, premises);
    const operator = odrl + constraint.operand;
    return { ...base, state, operator, premises, ...(odd && { reason: 'not-understood' as const }) };
  }
  return { ...base, ...atomic(constraint, world) };
}

function combine(operand: LogicalConstraint['operand'], premises: readonly Premise[]): Truth {
  const states = premises.map(({ state }) => state);
  if (operand === 'or') return anyOf(states);
  if (operand === 'xone') return oneOf(states);
  const all = allOf(states);
  // One moment cannot show in which order things came true (Information Model 2.5.2, andSequence).
  return operand === 'andSequence' && all === 'satisfied' ? 'unknown' : all;
}

function atomic(constraint: AtomicConstraint, world: World): Omit<Premise, 'part'> {
  const { leftOperand = '', operator = '', rightOperands, unit } = constraint;
  const facts = { operand: leftOperand, operator, ...(rightOperands.length > 0 && { right: shown(rightOperands) }) };
  const unknown = (reason: Reason): Omit<Premise, 'part'> => ({ ...facts, state: 'unknown', reason });
  const name = operator.startsWith(odrl) ? operator.slice(odrl.length) : '';
  if (constraint.notUnderstood.length > 0) return unknown('not-understood');
  if (!operators.includes(name)) return unknown('unknown-operator');
  if (!world.knows(leftOperand)) return unknown('unknown-operand');
  const right = rightOperands.map((value) => readRight(value, constraint));
  if (right.length === 0 || right.some((value) => value === undefined)) return unknown('type-error');
  const given = world.values(leftOperand);
  if (given === undefined || given.length === 0) return unknown('missing-operand');
  const left = { left: given.map(showGiven).join(', ').slice(0, longestShown) };
  // A number means nothing without its unit: neither side's may be guessed.
  if (given.some((value) => unitOf(value) !== unit)) return { ...unknown('unit-mismatch'), ...left };
  const pairs = given.map((value) =>
    right.map((one) => ({ left: readGiven(value, one as TypedValue), right: one as TypedValue })),
  );
  if (pairs.flat().some((pair) => pair.left === undefined)) return { ...unknown('type-error'), ...left };
  return { ...facts, ...left, ...answerSets(pairs as Pairs, name, world) };
}

const longestShown = 200;

function shown(values: readonly Value[]): string {
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
