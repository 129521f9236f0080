import type { OperandValue } from '../decision.js';
import type { AtomicConstraint } from '../policy.js';
import type { TypedValue } from '../values/parse-value.js';
import { readRight } from '../values/read-right.js';
import { odrl } from '../vocabulary.js';
import type { Axis, Cell } from './axis.js';
import { answerCell, needsMembership, readingOnce } from './cells/answer-cell.js';
import type { CellDraft, CellDrafts, Knowledge, ValueTest } from './cells/cell-draft.js';
import { dateTimeCells } from './cells/date-time-cells.js';
import { durationCells } from './cells/duration-cells.js';
import { numberCells } from './cells/number-cells.js';
import { wordCells } from './cells/word-cells.js';
import type { Meter } from './search.js';
import { answerBits, answersOf, type Quantity, waysOf } from './ways.js';

/** What cells are made from. */
export interface AxisContext {
  readonly knowledge: Knowledge;
  readonly meter: Meter;
}

/** An axis as it is for certain, with values to show, and as it may be. */
export interface AxisPair {
  /** Values that a witness may use. */
  readonly shown: Axis;
  /** All values that there are, and more. */
  readonly whole: Axis;
}

/** More answers than this are not worked out for one operand. */
const mostAnswers = 1_500_000;
/** More comparisons with right operands than this are not made for one operand: an answer may take as many as a list has. */
const mostComparisons = 20_000_000;

/** Builds the axis of one left operand from all constraints on it. `byLog`: a log may tell its value as well. */
export function buildAxis(
  constraints: readonly AtomicConstraint[],
  byLog: boolean,
  { knowledge, meter }: AxisContext,
): AxisPair {
  const atoms = constraints.map((constraint) => ({ quantity: quantityOf(constraint), tests: testsOf(constraint) }));
  const tests = atoms.flatMap((atom) => atom.tests);
  const drafts = draftsOf(constraints, tests, knowledge);
  const compared = tests.reduce((sum, { rights }) => sum + rights.length, 0);
  const affordable =
    drafts.length * tests.length <= Math.min(mostAnswers, meter.left) && drafts.length * compared <= mostComparisons;
  const rows = new Map<string, { cell: Cell; masks: readonly number[] }>();
  const add = (draft: CellDraft): void => {
    const read = readingOnce();
    const masks = tests.map((test) => answerCell(draft, test, knowledge, read));
    const { given } = draft;
    const usable =
      draft.usable && !tests.some((test) => given !== undefined && needsMembership(given, test, knowledge));
    const known = masks.every((mask) => (mask & (mask - 1)) === 0);
    const key = `${usable && known}${masks.join()}`;
    if (!rows.has(key))
      rows.set(key, { cell: { ...(given !== undefined && { given }), usable: usable && known }, masks });
  };
  add({ usable: true });
  if (affordable) for (const draft of drafts) add(draft);
  else add(anyValue);
  meter.left -= rows.size * tests.length;
  const all = [...rows.values()];
  return { shown: axisOf(all.filter(({ cell }) => cell.usable)), whole: axisOf(all) };

  function axisOf(list: typeof all): Axis {
    let test = 0;
    return {
      cells: list.map(({ cell }) => cell),
      atoms: atoms.map(({ quantity, tests: own }) => {
        const answers = own.map((_, at) => answersOf(list.map(({ masks }) => masks[test + at] ?? 0)));
        test += own.length;
        return waysOf(quantity, answers, byLog);
      }),
    };
  }
}

const everyBit = answerBits.holds | answerBits.fails | answerBits.open | answerBits.spoilt;
const anyValue: CellDraft = { usable: false, answers: everyBit };
/** A value of another type than the one that is compared with. */
const otherType: CellDraft = { usable: false, answers: answerBits.open };

function quantityOf({ operator = '' }: AtomicConstraint): Quantity {
  const name = operator.slice(odrl.length);
  return name === 'isAnyOf' ? 'some' : name === 'isNoneOf' ? 'none' : name === 'isAllOf' ? 'all-of' : 'every';
}

/** `isNoneOf` is asked as `isAnyOf`, and turned round for all values together. */
function testsOf(constraint: AtomicConstraint): readonly ValueTest[] {
  const quantity = quantityOf(constraint);
  const test = (one: AtomicConstraint): ValueTest => ({
    constraint: one,
    operator: (one.operator ?? '').slice(odrl.length),
    rights: rightsOf(one),
  });
  if (quantity === 'none') return [test({ ...constraint, operator: `${odrl}isAnyOf` })];
  if (quantity !== 'all-of') return [test(constraint)];
  return constraint.rightOperands.map((right) =>
    test({ ...constraint, operator: `${odrl}eq`, rightOperands: [right] }),
  );
}

function rightsOf(constraint: AtomicConstraint): readonly TypedValue[] {
  return constraint.rightOperands.flatMap((right) => readRight(right, constraint) ?? []);
}

/** The values of each unit that the constraints name; one of another unit says nothing to them. */
function draftsOf(
  constraints: readonly AtomicConstraint[],
  tests: readonly ValueTest[],
  knowledge: Knowledge,
): readonly CellDraft[] {
  const units = [...new Set(constraints.map(({ unit }) => unit))].sort();
  const drafts = units.flatMap((unit) => {
    const own = tests.filter(({ constraint }) => constraint.unit === unit);
    return ofOneUnit(own, knowledge).map((draft) => {
      // What is only described has no unit that could differ.
      if (draft.relation && units.length > 1) return anyValue;
      return unit === undefined || draft.given === undefined ? draft : { ...draft, given: withUnit(draft.given, unit) };
    });
  });
  return [...drafts, otherType];
}

function withUnit(given: OperandValue, unit: string): OperandValue {
  return typeof given === 'object' ? { ...given, unit } : { value: given, unit };
}

type Kind = 'number' | 'dateTime' | 'duration' | 'boolean' | 'word';

function kindOf({ space }: TypedValue): Kind {
  if (space === 'decimal' || space === 'double') return 'number';
  return space === 'dateTime' || space === 'duration' || space === 'boolean' ? space : 'word';
}

function ofOneUnit(tests: readonly ValueTest[], knowledge: Knowledge): readonly CellDraft[] {
  const rights = tests.flatMap((test) => test.rights);
  const kinds = [...new Set(rights.map(kindOf))].sort();
  const leftOperand = tests[0]?.constraint.leftOperand ?? '';
  const made = kinds.map((kind): CellDrafts => {
    const own = rights.filter((right) => kindOf(right) === kind);
    if (kind === 'number') return numberCells(own, leftOperand);
    if (kind === 'dateTime') return dateTimeCells(own);
    if (kind === 'duration') return durationCells(own);
    if (kind === 'word') return wordCells(own, tests, knowledge);
    return { drafts: [true, false].map((given) => ({ given, usable: true })), complete: true };
  });
  // One text can be a number to one constraint and a word to another.
  const complete = made.length === 1 && made.every((one) => one.complete);
  return [...made.flatMap(({ drafts }) => drafts), ...(complete ? [] : [anyValue])];
}
