import type { OperandValue } from '../../decision.js';
import { allOf, anyOf, type Truth } from '../../truth.js';
import type { OrderOperator } from '../../date-time.js';
import { answerRelation } from '../../values/answer-operator.js';
import { answerSets, type Pair } from '../../values/answer-sets.js';
import type { TypedValue } from '../../values/parse-value.js';
import { readGiven } from '../../values/read-given.js';
import { answerBits } from '../ways.js';
import type { CellDraft, Knowledge, ValueTest } from './cell-draft.js';
import { closed } from './closed-sets.js';

/** How a value is read against a right operand. */
export type Reading = (given: OperandValue, right: TypedValue) => TypedValue | undefined;

/** Reads one value once for all right operands of a kind. */
export function readingOnce(): Reading {
  const known = new Map<string, TypedValue | undefined>();
  return (given, right) => {
    const kind = right.space === 'opaque' ? right.datatype : right.space;
    if (!known.has(kind)) known.set(kind, readGiven(given, right));
    return known.get(kind);
  };
}

const bitOf: Readonly<Record<Truth, number>> = {
  satisfied: answerBits.holds,
  unsatisfied: answerBits.fails,
  unknown: answerBits.open,
};
const allThree = answerBits.holds | answerBits.fails | answerBits.open;

/**
 * How a constraint stands for a kind of value, as bits of `answerBits`: the engine says so wherever there is a value to ask
 * it about. Several bits where what is not known decides.
 */
export function answerCell(
  { given, answers, relation, supposed, mentioned }: CellDraft,
  test: ValueTest,
  knowledge: Knowledge,
  read: Reading = readGiven,
): number {
  if (answers !== undefined) return answers;
  if (relation) return bitOf[byRelation(test, relation)];
  if (given === undefined) return answerBits.spoilt;
  const { constraint, rights, operator } = test;
  if (unitOf(given) !== constraint.unit) return answerBits.spoilt;
  const row: Pair[] = [];
  for (const right of rights) {
    const left = read(given, right);
    if (left === undefined) return answerBits.spoilt;
    row.push({ left, right });
  }
  if (mentioned && knowledge.namesMayCoincide && mayCoincide(row, operator, knowledge)) return allThree;
  const { state, reason } = answerSets([row], operator, supposed ?? knowledge);
  // What the right operand belongs to may be anything, where no taxonomy says it.
  return reason === 'missing-membership' && operator === 'hasPart' ? allThree : bitOf[state];
}

/** Whether the answer rests on what the value belongs to, and nobody says it. */
export function needsMembership(given: OperandValue, test: ValueTest, { partOf, isA }: Knowledge): boolean {
  const hierarchy =
    test.operator === 'isA' ? isA : ['isPartOf', 'hasPart'].includes(test.operator) ? partOf : undefined;
  if (hierarchy === undefined) return false;
  return test.rights.some((right) => {
    const left = readGiven(given, right);
    if (left?.space !== 'iri' || right.space !== 'iri' || left.value === right.value) return false;
    return hierarchy(test.operator === 'hasPart' ? right.value : left.value) === undefined;
  });
}

function byRelation({ operator, rights }: ValueTest, relation: NonNullable<CellDraft['relation']>): Truth {
  const answered = (order: OrderOperator): Truth[] => rights.map((right) => answerRelation(order, relation(right)));
  if (operator === 'isAnyOf') return anyOf(answered('eq'));
  if (operator === 'isNoneOf') return allOf(answered('neq'));
  const [first = 'unknown', ...others] = isOrder(operator) ? answered(operator) : [];
  return others.every((one) => one === first) ? first : 'unknown';
}

function isOrder(operator: string): operator is OrderOperator {
  return ['eq', 'neq', 'lt', 'lteq', 'gt', 'gteq'].includes(operator);
}

/** Whether two different names that are compared may name one thing. */
function mayCoincide(row: readonly Pair[], operator: string, knowledge: Knowledge): boolean {
  if (!['eq', 'neq', 'isAnyOf', 'isNoneOf'].includes(operator)) return false;
  const names = row.flatMap(({ left, right }) =>
    left.space === 'iri' && right.space === 'iri' ? [[left.value, right.value] as const] : [],
  );
  if (names.some(([left, right]) => left === right)) return false;
  return names.some(([left, right]) => !areDisjoint(left, right, knowledge));
}

/** Whether two things are disjoint, or belong to things that are. */
function areDisjoint(one: string, other: string, { partOf, isA, disjoint }: Knowledge): boolean {
  return [partOf, isA].some((hierarchy) => {
    const [a, b] = [closed([one], hierarchy), closed([other], hierarchy)];
    return disjoint.some(([first, second]) => (a.has(first) && b.has(second)) || (a.has(second) && b.has(first)));
  });
}

function unitOf(given: OperandValue): string | undefined {
  return typeof given === 'object' ? given.unit : undefined;
}
