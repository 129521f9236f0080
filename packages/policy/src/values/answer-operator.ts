import type { OrderOperator } from '../date-time.js';
import type { Reason } from '../decision.js';
import { type Truth, truthOf } from '../truth.js';
import type { TypedValue } from './parse-value.js';
import { type Relation, relateValues } from './relate-values.js';

/** What an operator says to two values, and why it cannot where it cannot. */
export interface Answer {
  readonly state: Truth;
  readonly reason?: Reason;
}

/** Answers `left operator right` for two single values (ODRL Vocabulary & Expression 2.2, relational operators). */
export function answerOperator(left: TypedValue, operator: OrderOperator, right: TypedValue): Answer {
  const possible = relateValues(left, right);
  const [state, ...others] = possible.map((relation) => answerRelation(operator, relation));
  if (state === undefined) return { state: 'unknown', reason: 'type-error' };
  if (state !== 'unknown' && others.every((other) => other === state)) return { state };
  return { state: 'unknown', reason: left.space === 'dateTime' ? 'no-time-zone' : 'not-ordered' };
}

/** Answers an operator for two values by how they relate. */
export function answerRelation(operator: OrderOperator, relation: Relation): Truth {
  return answers[operator](relation);
}

/** Between two different words there is no order, nor between a month and 30 days. */
const unlessUnordered =
  (holds: (relation: Relation) => boolean) =>
  (relation: Relation): Truth =>
    relation === 'unequal' ? 'unknown' : truthOf(holds(relation));

const answers: Readonly<Record<OrderOperator, (relation: Relation) => Truth>> = {
  eq: (relation) => truthOf(relation === 'equal'),
  neq: (relation) => truthOf(relation !== 'equal'),
  lt: unlessUnordered((relation) => relation === 'before'),
  lteq: unlessUnordered((relation) => relation !== 'after'),
  gt: unlessUnordered((relation) => relation === 'after'),
  gteq: unlessUnordered((relation) => relation !== 'before'),
};
