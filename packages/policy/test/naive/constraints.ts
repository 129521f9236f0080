import type { AtomicConstraint, Constraint, OperandValue } from '@ds4sscc/policy';
import { odrl } from './hierarchy.js';
import { agree, every, exactlyOne, not, some, type Three } from './three.js';
import { compare, readValue, type Value, xsd } from './values.js';

export type Lists = Readonly<Record<string, readonly string[]>>;

/** What a constraint is held against. */
export interface State {
  /** Values of a left operand; several at once, or several of which one is true. */
  readonly given: (operand: string) => readonly OperandValue[] | undefined;
  readonly perhaps: (operand: string) => readonly OperandValue[] | undefined;
  readonly knows: (operand: string) => boolean;
  readonly partOf: Lists;
  readonly isA: Lists;
  /** Collects the operands that nobody gave. */
  readonly missing: Set<string>;
}

/** How a constraint stands (Information Model 2.5). */
export function constraintHolds(constraint: Constraint, state: State): Three {
  if (constraint.kind === 'not-understood') return 0.5;
  if (constraint.kind === 'constraint') return atomicHolds(constraint, state);
  const parts = constraint.constraints.map((part) => constraintHolds(part, state));
  if (constraint.notUnderstood.length > 0) return 0.5;
  if (constraint.operand === 'or') return some(parts);
  if (constraint.operand === 'xone') return exactlyOne(parts);
  // A single moment does not show an order, but one part that fails fails them all.
  return constraint.operand === 'andSequence' ? every([0.5, ...parts]) : every(parts);
}

const operators = [
  'eq',
  'neq',
  'lt',
  'lteq',
  'gt',
  'gteq',
  'isA',
  'hasPart',
  'isPartOf',
  'isAllOf',
  'isAnyOf',
  'isNoneOf',
];

function atomicHolds(constraint: AtomicConstraint, state: State): Three {
  const { leftOperand = '', operator = '', notUnderstood, unit } = constraint;
  const name = operator.startsWith(odrl) ? operator.slice(odrl.length) : '';
  if (notUnderstood.length > 0 || !operators.includes(name) || !state.knows(leftOperand)) return 0.5;
  const rights = rightsOf(constraint);
  if (rights === undefined) return 0.5;
  const given = state.given(leftOperand);
  const possible = given === undefined ? state.perhaps(leftOperand)?.map((one) => [one]) : [given];
  if (possible === undefined || possible.some((values) => values.length === 0) || possible.length === 0) {
    state.missing.add(leftOperand);
    return 0.5;
  }
  return agree(possible.map((lefts) => setHolds(lefts, name, rights, unit, state)));
}

/** Kinds of values that the vocabulary prescribes for right operands. */
const prescribed: Readonly<Record<string, readonly Value['kind'][]>> = {
  dateTime: ['span'],
  delayPeriod: ['period'],
  elapsedTime: ['period'],
  meteredTime: ['period'],
  timeInterval: ['period'],
  payAmount: ['exact', 'float'],
  percentage: ['exact', 'float'],
};

export function rightsOf({
  rightOperands,
  dataType,
  leftOperand = '',
}: AtomicConstraint): readonly Value[] | undefined {
  const kinds = leftOperand.startsWith(odrl) ? prescribed[leftOperand.slice(odrl.length)] : undefined;
  const values: Value[] = [];
  for (const { kind, value, datatype = `${xsd}string` } of rightOperands) {
    const plain = datatype === `${xsd}string` && dataType !== undefined ? dataType : datatype;
    const read =
      kind === 'iri' ? ({ kind: 'iri', text: value } as const) : kind === 'blank' ? undefined : readValue(value, plain);
    if (!read || (kinds && !kinds.includes(read.kind))) return undefined;
    values.push(read);
  }
  return values.length === 0 ? undefined : values;
}

function setHolds(
  lefts: readonly OperandValue[],
  operator: string,
  rights: readonly Value[],
  unit: string | undefined,
  state: State,
): Three {
  if (lefts.some((left) => (typeof left === 'object' ? left.unit : undefined) !== unit)) return 0.5;
  const table = lefts.map((left) => rights.map((right) => ({ left: leftOf(left, right), right })));
  if (table.flat().some(({ left }) => left === undefined)) return 0.5;
  const answer = (test: (left: Value, right: Value) => Three): Three[][] =>
    table.map((row) => row.map(({ left, right }) => test(left as Value, right)));
  const same = answer((left, right) => compare(left, 'eq', right));
  if (operator === 'isAnyOf') return some(same.flat());
  if (operator === 'isNoneOf') return not(some(same.flat()));
  if (operator === 'isAllOf') return every(rights.map((_, at) => some(same.map((row) => row[at] as Three))));
  if (operator === 'isA') return agree(answer((left, right) => belongs(left, right, state.isA)).flat());
  if (operator === 'isPartOf') return agree(answer((left, right) => belongs(left, right, state.partOf)).flat());
  if (operator === 'hasPart') return agree(answer((left, right) => belongs(right, left, state.partOf)).flat());
  return agree(answer((left, right) => compare(left, operator, right)).flat());
}

function belongs(part: Value, whole: Value, lists: Lists): Three {
  if (part.kind !== 'iri' || whole.kind !== 'iri') return 0.5;
  const reached = [part.text];
  for (let at = 0; at < reached.length; at += 1)
    reached.push(...(own(lists, reached[at] as string) ?? []).filter((one) => !reached.includes(one)));
  if (reached.includes(whole.text)) return 1;
  return own(lists, part.text) === undefined ? 0.5 : 0;
}

export function own<Item>(record: Readonly<Record<string, Item>> | undefined, key: string): Item | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** What a request gives, typed by what it stands against where it does not say. */
function leftOf(given: OperandValue, right: Value): Value | undefined {
  if (typeof given === 'object') {
    if (given.datatype === undefined) return leftOf(given.value, right);
    return given.datatype === '@id'
      ? { kind: 'iri', text: String(given.value) }
      : readValue(String(given.value), given.datatype);
  }
  if (typeof given === 'boolean') return { kind: 'truth', text: String(given) };
  if (typeof given === 'number')
    return readValue(String(given), `${xsd}decimal`) ?? { kind: 'float', number: given, single: false };
  if (right.kind === 'odd') return readValue(given, right.datatype);
  const names = {
    exact: ['decimal', 'double'],
    float: ['double'],
    truth: ['boolean'],
    span: ['dateTime', 'date'],
    period: ['duration'],
    text: ['string'],
    iri: ['anyURI'],
  }[right.kind];
  return names.map((name) => readValue(given, xsd + name)).find((value) => value !== undefined);
}
