import type { OperandValue } from '../../decision.js';
import { evaluateConstraint } from '../../evaluate-constraint.js';
import type { Profile } from '../../profile.js';
import { allOf, anyOf, type Truth } from '../../truth.js';
import type { OrderOperator } from '../../date-time.js';
import { answerRelation } from '../../values/answer-operator.js';
import { readGiven } from '../../values/read-given.js';
import { requestWorld } from '../../world.js';
import { answerBits } from '../ways.js';
import type { CellDraft, Knowledge, ValueTest } from './cell-draft.js';
import { closed } from './closed-sets.js';

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
  profiles: readonly Profile[],
): number {
  if (answers !== undefined) return answers;
  if (relation) return bitOf[byRelation(test, relation)];
  if (given === undefined) return answerBits.spoilt;
  const { constraint, rights, operator } = test;
  if (unitOf(given) !== constraint.unit) return answerBits.spoilt;
  if (rights.some((right) => readGiven(given, right) === undefined)) return answerBits.spoilt;
  if (mentioned && knowledge.namesMayCoincide && mayCoincide(given, test, knowledge)) return allThree;
  const { partOf, isA } = supposed ?? knowledge;
  const operands = { [constraint.leftOperand as string]: given };
  const { state, reason } = evaluateConstraint(constraint, requestWorld({ operands, partOf, isA }, profiles));
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
    return !Object.hasOwn(hierarchy, test.operator === 'hasPart' ? right.value : left.value);
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
function mayCoincide(given: OperandValue, { operator, rights }: ValueTest, knowledge: Knowledge): boolean {
  if (!['eq', 'neq', 'isAnyOf', 'isNoneOf'].includes(operator)) return false;
  const pairs = rights.map((right) => ({ left: readGiven(given, right), right }));
  if (pairs.some(({ left, right }) => left?.space === 'iri' && right.space === 'iri' && left.value === right.value)) {
    return false;
  }
  return pairs.some(
    ({ left, right }) =>
      left?.space === 'iri' && right.space === 'iri' && !areDisjoint(left.value, right.value, knowledge),
  );
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
