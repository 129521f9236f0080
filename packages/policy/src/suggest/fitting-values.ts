import type { OperandValue } from '../decision.js';
import type { AtomicConstraint, Value } from '../policy.js';
import { parseDecimal } from '../values/decimal.js';
import { readRight } from '../values/read-right.js';
import { odrl } from '../vocabulary.js';

/** A value that a left operand could be given. */
export interface Candidate {
  readonly value: OperandValue | readonly OperandValue[];
  /** Any other value will do; `value` is an example. */
  readonly otherThan?: string;
}

/** Values that may make a constraint hold, or fail where `holding` is false: whether they do is for the evaluation to say. */
export function fittingValues(constraint: AtomicConstraint, holding: boolean): readonly Candidate[] {
  const { operator = '', unit } = constraint;
  const name = operator.startsWith(odrl) ? operator.slice(odrl.length) : '';
  const rights = constraint.rightOperands.filter(({ kind }) => kind !== 'blank');
  const [first] = rights;
  if (first === undefined) return [];
  const same = (): Candidate[] => rights.map((right) => ({ value: given(right, unit) }));
  const step = (by: 1 | -1): Candidate[] => {
    const value = stepped(first, constraint, by);
    return value === undefined ? [] : [{ value: withUnit(value, unit) }];
  };
  const other = (): Candidate[] => {
    const example = different(first, constraint, rights);
    const otherThan = rights.map(({ value }) => value).join(', ');
    return example === undefined ? [] : [{ value: withUnit(example, unit), otherThan }];
  };
  const all = (): Candidate[] => [{ value: rights.map((right) => given(right, unit)) }];
  const [hold, fail] = (
    {
      eq: [same, other],
      neq: [other, same],
      lt: [() => step(-1), same],
      lteq: [same, () => step(1)],
      gt: [() => step(1), same],
      gteq: [same, () => step(-1)],
      isAnyOf: [same, other],
      isNoneOf: [other, same],
      isAllOf: [all, other],
      isA: [same, other],
      isPartOf: [same, other],
      hasPart: [same, other],
    } as Readonly<Record<string, readonly [() => Candidate[], () => Candidate[]]>>
  )[name] ?? [() => [], () => []];
  return holding ? hold() : fail();
}

type Typed = Exclude<OperandValue, string | number | boolean>;

function given({ kind, value, datatype }: Value, unit: string | undefined): OperandValue {
  const typed: Typed =
    kind === 'iri' ? { value, datatype: '@id' } : { value, ...(datatype !== undefined && { datatype }) };
  return withUnit(typed, unit);
}

function withUnit(value: Typed, unit: string | undefined): OperandValue {
  return unit === undefined ? value : { ...value, unit };
}

/** The next whole number; `undefined` for what is no number. */
function stepped(right: Value, constraint: AtomicConstraint, by: 1 | -1): Typed | undefined {
  const value = readRight(right, constraint);
  if (value?.space !== 'decimal' && value?.space !== 'double') return undefined;
  const decimal = parseDecimal(right.value.trim());
  if (decimal === undefined) return undefined;
  const whole = decimal.unscaled / 10n ** BigInt(decimal.scale) + BigInt(by);
  return { value: String(whole), ...(right.datatype !== undefined && { datatype: right.datatype }) };
}

/** An example of something else of the same kind. */
function different(right: Value, constraint: AtomicConstraint, rights: readonly Value[]): Typed | undefined {
  if (right.kind === 'iri') return { value: 'https://example.org/another', datatype: '@id' };
  const number = stepped(right, constraint, 1);
  if (number) return number;
  if (readRight(right, constraint)?.space !== 'string') return undefined;
  const taken = new Set(rights.map(({ value }) => value));
  return { value: taken.has('another') ? `another ${taken.size}` : 'another' };
}
