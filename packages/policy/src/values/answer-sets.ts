import type { OrderOperator } from '../date-time.js';
import { allOf, anyOf, type Truth } from '../truth.js';
import type { Belongs, World } from '../world.js';
import { type Answer, answerOperator } from './answer-operator.js';
import type { TypedValue } from './parse-value.js';

/** A value that was given, beside a value of the policy: a plain text is typed by what it stands against. */
export interface Pair {
  readonly left: TypedValue;
  readonly right: TypedValue;
}

/** Every given value (rows) against every right operand (columns). Neither is empty. */
export type Pairs = readonly (readonly Pair[])[];

/** Answers an operator for all the values that were given and all right operands. */
export function answerSets(pairs: Pairs, operator: string, world: Pick<World, 'partOf' | 'isA'>): Answer {
  const equal = (row: readonly Pair[]): Answer[] => row.map(({ left, right }) => answerOperator(left, 'eq', right));
  switch (operator) {
    case 'isAnyOf':
      return together(anyOf, pairs.flatMap(equal));
    case 'isNoneOf':
      return not(together(anyOf, pairs.flatMap(equal)));
    case 'isAllOf':
      // Each right operand is among the given values.
      return together(
        allOf,
        columns(pairs).map((column) => together(anyOf, equal(column))),
      );
    case 'isPartOf':
      return unanimous(pairs, ({ left, right }) => within(left, right, world.partOf));
    case 'hasPart':
      return unanimous(pairs, ({ left, right }) => within(right, left, world.partOf));
    case 'isA':
      return unanimous(pairs, ({ left, right }) => within(left, right, world.isA));
    default:
      return unanimous(pairs, ({ left, right }) => answerOperator(left, operator as OrderOperator, right));
  }
}

/** An operator for two single values: where several are given, the answer stands only if all of them agree. */
function unanimous(pairs: Pairs, answer: (pair: Pair) => Answer): Answer {
  const [row, ...rows] = pairs as [readonly Pair[], ...(readonly Pair[])[]];
  if (rows.length === 0 && row.length === 1) return answer(row[0] as Pair);
  const [first, ...others] = pairs.flatMap((one) => one.map(answer)) as [Answer, ...Answer[]];
  if (others.every(({ state }) => state === first.state)) return first;
  return { state: 'unknown', reason: 'several-values' };
}

function together(join: (states: readonly Truth[]) => Truth, answers: readonly Answer[]): Answer {
  const state = join(answers.map((answer) => answer.state));
  return answers.find((answer) => answer.state === state) ?? { state };
}

function not({ state, reason }: Answer): Answer {
  if (state === 'unknown') return { state, ...(reason && { reason }) };
  return { state: state === 'satisfied' ? 'unsatisfied' : 'satisfied' };
}

function columns(pairs: Pairs): readonly (readonly Pair[])[] {
  return (pairs[0] ?? []).map((_pair, column) => pairs.map((row) => row[column] as Pair));
}

/** Whether one thing belongs to another, by what is known about the first: everything is part of itself. */
function within(part: TypedValue, whole: TypedValue, belongs: Belongs): Answer {
  if (part.space !== 'iri' || whole.space !== 'iri') return { state: 'unknown', reason: 'type-error' };
  const reached = new Set([part.value]);
  for (const one of reached) {
    if (one === whole.value) return { state: 'satisfied' };
    for (const parent of belongs(one) ?? []) reached.add(parent);
  }
  // A list is complete for the thing it is about; without one, nobody says what the thing belongs to.
  if (belongs(part.value) !== undefined) return { state: 'unsatisfied' };
  return { state: 'unknown', reason: 'missing-membership' };
}
