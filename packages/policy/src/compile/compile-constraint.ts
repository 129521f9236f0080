import { compareInstants, type DateTime, type OrderOperator } from '../date-time.js';
import { evaluateConstraint } from '../evaluate-constraint.js';
import type { AtomicConstraint, Constraint, LogicalConstraint } from '../policy.js';
import type { Profile } from '../profile.js';
import { allOf, anyOf, oneOf, type Truth, truthOf } from '../truth.js';
import { readRight } from '../values/read-right.js';
import { odrl } from '../vocabulary.js';
import { knowsOperand, type World } from '../world.js';
import type { Asked } from './asked.js';

/** How something stands, for a request. */
export type Test = (asked: Asked) => Truth;

/** The world that a rule sees. */
export type WorldOf = (asked: Asked) => World;

/**
 * Compiles a constraint. What policies mostly say (a moment before or after, a purpose, a place, a number) becomes a
 * comparison; everything else, and every value that is written in an unusual way, goes to the general evaluation.
 */
export function compileConstraint(constraint: Constraint, profiles: readonly Profile[], worldOf: WorldOf): Test {
  const general: Test = (asked) => evaluateConstraint(constraint, worldOf(asked)).state;
  if (constraint.kind === 'not-understood' || constraint.notUnderstood.length > 0) return () => 'unknown';
  if (constraint.kind === 'logical') return logical(constraint, profiles, worldOf);
  const { leftOperand = '', operator = '', rightOperands, unit } = constraint;
  const [right] = rightOperands;
  if (!right || rightOperands.length > 1 || unit !== undefined || !operator.startsWith(odrl)) return general;
  if (!knowsOperand(leftOperand, profiles)) return () => 'unknown';
  const value = readRight(right, constraint);
  const name = operator.slice(odrl.length);
  if (value?.space === 'dateTime' && leftOperand === `${odrl}dateTime`) return moment(value.value, name, general);
  if (value?.space === 'iri' || value?.space === 'string') return word(constraint, name, value.value, general);
  return general;
}

function logical({ operand, constraints }: LogicalConstraint, profiles: readonly Profile[], worldOf: WorldOf): Test {
  const tests = constraints.map((part) => compileConstraint(part, profiles, worldOf));
  const join = { and: allOf, or: anyOf, xone: oneOf, andSequence: allOf }[operand];
  return (asked) => {
    const state = join(tests.map((test) => test(asked)));
    // One moment cannot show in which order things came true (Information Model 2.5.2, andSequence).
    return operand === 'andSequence' && state === 'satisfied' ? 'unknown' : state;
  };
}

const orders: Readonly<Record<OrderOperator, (from: number, to: number, day: boolean) => boolean>> = {
  lt: (from) => from < 0,
  lteq: (from, to, day) => (day ? to < 0 : from <= 0),
  gt: (from, to, day) => (day ? to >= 0 : from > 0),
  gteq: (from) => from >= 0,
  eq: (from, to, day) => (day ? from >= 0 && to < 0 : from === 0),
  neq: (from, to, day) => !(day ? from >= 0 && to < 0 : from === 0),
};

/** The moment of the request against a moment or a day; a value without zone is for the general evaluation. */
function moment({ start, end, day, zoned }: DateTime, name: string, general: Test): Test {
  if (!zoned || !Object.hasOwn(orders, name)) return general;
  const holds = orders[name as OrderOperator];
  return (asked) => {
    const now = asked.moment;
    if (now === undefined) return general(asked);
    return truthOf(holds(compareInstants(now, start), day ? compareInstants(now, end) : 0, day));
  };
}

const longestWord = 1_000;

/** One IRI or text against another. */
function word({ leftOperand = '' }: AtomicConstraint, name: string, right: string, general: Test): Test {
  const wanted = name === 'eq' || name === 'isAnyOf' ? true : name === 'neq' || name === 'isNoneOf' ? false : undefined;
  if (wanted === undefined) return general;
  const short = leftOperand.startsWith(odrl) ? leftOperand.slice(odrl.length) : leftOperand;
  return (asked) => {
    const given = asked.operand(leftOperand, short);
    if (given === right) return truthOf(wanted);
    // White space around an IRI says nothing, and endless texts are not compared: the general evaluation knows.
    if (typeof given !== 'string' || given.length > longestWord || given.trim() !== given) return general(asked);
    return truthOf(!wanted);
  };
}
