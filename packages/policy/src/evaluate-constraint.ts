import type { Premise, Reason, RequestContext } from './decision.js';
import { compareDateTime, type OrderOperator, parseDateTime } from './date-time.js';
import type { AtomicConstraint, Constraint, LogicalConstraint } from './policy.js';
import { allOf, anyOf, oneOf, type Truth } from './truth.js';
import { leftOperands, odrl, operators, xsd } from './vocabulary.js';

/** Premises of constraints that were evaluated already; rules may share them. */
export type ConstraintMemo = Map<Constraint, Premise>;

/** Evaluates a constraint against the state of the world. Depth is bounded by `deepestConstraint`. */
export function evaluateConstraint(
  constraint: Constraint,
  context: RequestContext = {},
  memo: ConstraintMemo = new Map(),
): Premise {
  const known = memo.get(constraint);
  if (known) return known;
  const premise = evaluate(constraint, context, memo);
  memo.set(constraint, premise);
  return premise;
}

function evaluate(constraint: Constraint, context: RequestContext, memo: ConstraintMemo): Premise {
  const base = { part: 'constraint' as const, ...(constraint.uid !== undefined && { uid: constraint.uid }) };
  if (constraint.kind === 'not-understood') return { ...base, state: 'unknown', reason: 'not-understood' };
  if (constraint.kind === 'logical') {
    const premises = constraint.constraints.map((part) => evaluateConstraint(part, context, memo));
    const odd = constraint.notUnderstood.length > 0;
    const state = odd ? 'unknown' : combine(constraint.operand, premises);
    const operator = odrl + constraint.operand;
    return { ...base, state, operator, premises, ...(odd && { reason: 'not-understood' as const }) };
  }
  return { ...base, ...atomic(constraint, context) };
}

function combine(operand: LogicalConstraint['operand'], premises: readonly Premise[]): Truth {
  const states = premises.map(({ state }) => state);
  if (operand === 'or') return anyOf(states);
  if (operand === 'xone') return oneOf(states);
  const all = allOf(states);
  // One moment cannot show in which order things came true (Information Model 2.5.2, andSequence).
  return operand === 'andSequence' && all === 'satisfied' ? 'unknown' : all;
}

const order: readonly string[] = ['eq', 'neq', 'lt', 'lteq', 'gt', 'gteq'];

function atomic(constraint: AtomicConstraint, context: RequestContext): Omit<Premise, 'part'> {
  const { leftOperand = '', operator = '', rightOperands } = constraint;
  const [right] = rightOperands;
  const facts = { operand: leftOperand, operator, ...(right && { right: right.value }) };
  const unknown = (reason: Reason): Omit<Premise, 'part'> => ({ ...facts, state: 'unknown', reason });
  const name = operator.startsWith(odrl) ? operator.slice(odrl.length) : '';
  if (constraint.notUnderstood.length > 0) return unknown('not-understood');
  if (!operators.includes(name)) return unknown('unknown-operator');
  const operand = leftOperand.startsWith(odrl) ? leftOperand.slice(odrl.length) : '';
  if (!leftOperands.includes(operand)) return unknown('unknown-operand');
  if (operand !== 'dateTime') return unknown('missing-operand');
  if (!order.includes(name)) return unknown('unsupported-operator');
  if (rightOperands.length > 1) return unknown('several-values');
  if (constraint.unit !== undefined) return unknown('unit-mismatch');
  const value = rightDateTime(constraint);
  if (!value) return unknown('type-error');
  if (context.dateTime === undefined) return unknown('missing-operand');
  const left = typeof context.dateTime === 'string' ? parseDateTime(context.dateTime, `${xsd}dateTime`) : undefined;
  if (!left) return { ...unknown('type-error'), left: String(context.dateTime) };
  const state = compareDateTime(left, name as OrderOperator, value);
  const because = state === 'unknown' ? { reason: 'no-time-zone' as const } : {};
  return { ...facts, left: context.dateTime, state, ...because };
}

/** The right operand as a date or moment. `odrl:dataType` types a value that is a plain string. */
export function rightDateTime(constraint: AtomicConstraint): ReturnType<typeof parseDateTime> {
  const [right] = constraint.rightOperands;
  if (right?.kind !== 'literal') return undefined;
  const { datatype = '' } = right;
  const typed = datatype === `${xsd}string` && constraint.dataType !== undefined ? constraint.dataType : datatype;
  return parseDateTime(right.value, typed);
}
