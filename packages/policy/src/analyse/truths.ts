import type { Truth } from '../truth.js';

/** The truth values that something may have, as a set: nothing that is possible is missing. */
export type Truths = number;

/** The sets of one value each, and of all of them. */
export const holds: Truths = 1;
export const fails: Truths = 2;
export const open: Truths = 4;
const anything: Truths = 7;

/** What nobody understands may mean anything: the engine leaves it open, and an analysis says nothing that rests on it. */
export const notUnderstood: Truths = anything;

/** The set of one value. */
export function only(truth: Truth): Truths {
  return truth === 'satisfied' ? holds : truth === 'unsatisfied' ? fails : open;
}

/** How values are joined: as in constraints and votes. */
export type Join = 'and' | 'or' | 'xone' | 'andSequence' | 'refined' | 'not' | 'is-satisfied' | 'is-unsatisfied';

/** What may come of joining parts, each of which has one of its values. */
export function join(operation: Join, parts: readonly Truths[]): Truths {
  return joins[operation](parts);
}

const joins: Readonly<Record<Join, (parts: readonly Truths[]) => Truths>> = {
  and,
  or: (parts) => swap(and(parts.map(swap))),
  xone,
  // The engine cannot see in which order things came true; that is no reason to say that they never do.
  andSequence(parts) {
    const all = and(parts);
    return (all & holds) === 0 ? all : all | open;
  },
  // Refinements are looked at where the premise holds.
  refined: ([premise = 0, refinements = 0]) => (premise & ~holds) | ((premise & holds) === 0 ? 0 : refinements),
  not: ([part = 0]) => swap(part),
  'is-satisfied': ([part = 0]) => (part & holds) | ((part & (fails | open)) === 0 ? 0 : fails),
  'is-unsatisfied': ([part = 0]) => ((part & fails) === 0 ? 0 : holds) | ((part & (holds | open)) === 0 ? 0 : fails),
};

function and(parts: readonly Truths[]): Truths {
  let all = holds;
  let mayFail = false;
  let mayBeOpen = false;
  let mustFail = false;
  for (const part of parts) {
    if ((part & holds) === 0) all = 0;
    if ((part & fails) !== 0) mayFail = true;
    if ((part & open) !== 0) mayBeOpen = true;
    if (part === fails) mustFail = true;
  }
  return all | (mayFail ? fails : 0) | (mayBeOpen && !mustFail ? open : 0);
}

/** Exactly one: two that hold refute it, whatever the others are. */
function xone(parts: readonly Truths[]): Truths {
  let mustHold = 0;
  let mayHold = 0;
  let mustNotFail = 0;
  let mayBeOpen = 0;
  let holdsOrFails = 0;
  for (const part of parts) {
    if (part === holds) mustHold += 1;
    if ((part & holds) !== 0) mayHold += 1;
    if ((part & fails) === 0) mustNotFail += 1;
    if ((part & open) !== 0) mayBeOpen += 1;
    if ((part & (holds | fails)) !== 0) holdsOrFails += 1;
  }
  const one = parts.some((part) => (part & holds) !== 0 && mustNotFail - ((part & fails) === 0 ? 1 : 0) === 0);
  const none = mustNotFail === 0;
  const refuted = mayHold > 1 || (none && holdsOrFails === parts.length);
  return (one ? holds : 0) | (refuted ? fails : 0) | (mayBeOpen > 0 && mustHold < 2 ? open : 0);
}

function swap(part: Truths): Truths {
  return (part & open) | ((part & holds) === 0 ? 0 : fails) | ((part & fails) === 0 ? 0 : holds);
}
