import type { Constraint } from '../policy.js';
import { readRight } from '../values/read-right.js';
import { odrl } from '../vocabulary.js';

/**
 * Constraints about nothing but the moment, as functions of it: they change at the moments they name and nowhere else.
 * How such a constraint stands at one of these moments, or between two, is found out by the general evaluation when it is
 * first asked for, and kept. Hundreds of time windows then cost one search among their ends.
 */
export class StepFunctions {
  readonly #moments: number[] = [];
  /** Three for each moment, of which `before, at, before, at, ..., after` are used. */
  readonly #states: number[] = [];

  /** Adds a function that changes at these moments, which are in order. Returns its place. */
  add(moments: readonly number[]): number {
    const place = this.#moments.length;
    for (const moment of moments) {
      this.#moments.push(moment);
      this.#states.push(notKnown, notKnown, notKnown);
    }
    return place;
  }

  /** Where the step stands in which a moment lies. */
  step(place: number, count: number, now: number): number {
    let [from, to] = [place, place + count];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#moments[middle] as number) < now) from = middle + 1;
      else to = middle;
    }
    const on = from < place + count && this.#moments[from] === now ? 1 : 0;
    return 3 * place + 2 * (from - place) + on;
  }

  /** What is known of a step. */
  known(step: number): number {
    return this.#states[step] as number;
  }

  keep(step: number, state: number): void {
    this.#states[step] = state;
  }
}

/** A step that nobody asked for yet. */
export const notKnown = -1;

/**
 * The moments at which a constraint may change, in order, in seconds; `undefined` where it is about anything else, or a
 * moment is not a whole second with a zone.
 */
export function stepsOf(constraint: Constraint): readonly number[] | undefined {
  const moments = new Set<number>();
  // The set grows while it is walked; a part that is shared is looked at once.
  const all = new Set([constraint]);
  for (const one of all) {
    if (one.kind === 'not-understood' || one.notUnderstood.length > 0) return undefined;
    if (one.kind === 'logical') {
      for (const part of one.constraints) all.add(part);
      continue;
    }
    if (one.leftOperand !== `${odrl}dateTime` || one.rightOperands.length === 0) return undefined;
    for (const operand of one.rightOperands) {
      const right = readRight(operand, one);
      if (right?.space !== 'dateTime' || !right.value.zoned || right.value.start.fraction !== '') return undefined;
      moments.add(right.value.start.seconds).add(right.value.end.seconds);
    }
  }
  return [...moments].sort((a, b) => a - b);
}
