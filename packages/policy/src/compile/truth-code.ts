import type { Truth } from '../truth.js';

/** Truth values as numbers: all of some are their maximum, any of them their minimum. */
export const truthOfCode: readonly Truth[] = ['satisfied', 'unknown', 'unsatisfied'];

export const satisfied = 0;
export const unknown = 1;
export const unsatisfied = 2;

/** The number of a truth value. */
export function codeOfTruth(truth: Truth): number {
  return truth === 'satisfied' ? satisfied : truth === 'unknown' ? unknown : unsatisfied;
}
