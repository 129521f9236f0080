import { type Bits, bitsWhere } from './bits.js';
import type { Way } from './axis.js';

/** How cells answer one test. A cell that is not known well is in several sets. */
export interface Answers {
  readonly holds: Bits;
  readonly fails: Bits;
  /** Values that leave it open, and beside another value change nothing. */
  readonly open: Bits;
  /** Values that cannot be read: one of them, and the whole constraint is open. */
  readonly spoilt: Bits;
}

/** How the values that are given are joined by an operator. */
export type Quantity = 'every' | 'some' | 'none' | 'all-of';

/** The sets of one bit each that a mask of answers is made of. */
export const answerBits = { holds: 1, fails: 2, open: 4, spoilt: 8 } as const;

/** The answers of cells to a test. */
export function answersOf(masks: readonly number[]): Answers {
  const where = (bit: number): Bits => bitsWhere(masks.length, (at) => ((masks[at] as number) & bit) !== 0);
  return {
    holds: where(answerBits.holds),
    fails: where(answerBits.fails),
    open: where(answerBits.open),
    spoilt: where(answerBits.spoilt),
  };
}

/**
 * Every way in which values, one or several, can give an atom a truth value. `every`: the operators that compare single
 * values stand only where all agree. `some`, `none`: `isAnyOf`, `isNoneOf`. `all-of`: each right operand, a test each, is
 * among the values.
 */
export function waysOf(quantity: Quantity, tests: readonly Answers[], byLog: boolean): readonly Way[] {
  const [test] = tests;
  if (!test) return [];
  if (quantity === 'every') return every(test);
  if (quantity === 'all-of') return allOf(tests);
  const ways = some(test).map((way) => (quantity === 'some' ? way : { ...way, state: opposite(way.state) }));
  // What a log leaves possible is tried value by value.
  return byLog ? [...ways, ...every(test).filter(({ state }) => state === 'unknown')] : ways;
}

function every({ holds, fails, open, spoilt }: Answers): readonly Way[] {
  const everything = union(holds, fails, open, spoilt);
  return [
    { state: 'satisfied', all: holds, some: [] },
    { state: 'unsatisfied', all: fails, some: [] },
    { state: 'unknown', all: everything, some: [union(fails, open, spoilt), union(holds, open, spoilt)] },
  ];
}

function some({ holds, fails, open, spoilt }: Answers): readonly Way[] {
  const everything = union(holds, fails, open, spoilt);
  return [
    { state: 'satisfied', all: union(holds, fails, open), some: [holds] },
    { state: 'unsatisfied', all: fails, some: [] },
    { state: 'unknown', all: union(fails, open), some: [open] },
    { state: 'unknown', all: everything, some: [spoilt] },
  ];
}

function allOf(tests: readonly Answers[]): readonly Way[] {
  const everything = (tests[0] as Answers).holds.map(() => 0xffffffff);
  const readable = tests.map(({ holds, fails, open }) => union(holds, fails, open)).reduce(intersection);
  return [
    { state: 'satisfied', all: readable, some: tests.map(({ holds }) => holds) },
    ...tests.map(({ fails }) => ({ state: 'unsatisfied' as const, all: intersection(fails, readable), some: [] })),
    ...tests.map((one) => ({
      state: 'unknown' as const,
      all: intersection(readable, union(one.fails, one.open)),
      some: [one.open, ...tests.map(({ holds, open }) => union(holds, open))],
    })),
    ...tests.map(({ spoilt }) => ({ state: 'unknown' as const, all: everything, some: [spoilt] })),
  ];
}

function opposite(state: Way['state']): Way['state'] {
  return state === 'unknown' ? state : state === 'satisfied' ? 'unsatisfied' : 'satisfied';
}

function union(first: Bits, ...others: readonly Bits[]): Bits {
  return others.reduce((all, one) => all.map((word, at) => word | (one[at] as number)), first);
}

function intersection(first: Bits, second: Bits): Bits {
  return first.map((word, at) => word & (second[at] as number));
}
