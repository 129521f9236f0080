import type { FormatPolicy } from '../../format-policy.js';
import { type Assertion, BudgetSpent, type Failure, type Run } from './run.js';

/** What became of a value. `unknown`: it goes too deep, or judging it would cost too much; the failures found so far count. */
export interface Evaluation {
  readonly verdict: 'valid' | 'invalid' | 'unknown';
  readonly reason?: 'depth' | 'cost';
  readonly failures: readonly Failure[];
  /** Texts that a refused pattern would have judged. */
  readonly unjudged: readonly Failure[];
  /** Failures beyond the bound, which are counted and not listed. */
  readonly omitted: number;
}

/** What one evaluation may cost. */
export interface EvaluationBounds {
  /** Steps (about one per schema and value, and one per sixteen characters of text) that any value may cost. */
  readonly steps: number;
  /** Further steps for each value within the value: no schema of a real model comes near. */
  readonly stepsPerValue: number;
  /** Levels of nesting of the value. */
  readonly depth: number;
  readonly failures: number;
}

export const usualBounds: EvaluationBounds = { steps: 500_000, stepsPerValue: 100, depth: 200, failures: 1_000 };

/** Says yes to values that are valid, sooner than an evaluation does. A no is no verdict: the evaluation has the last word. */
export type QuickValidator = (value: unknown, formats: FormatPolicy) => boolean;

/** Judges a value. A valid one costs one pass without any bookkeeping; another one gets a second pass that lists failures. */
export function evaluateValue(
  assertion: Assertion,
  value: unknown,
  formats: FormatPolicy,
  bounds: EvaluationBounds = usualBounds,
  quick?: QuickValidator,
): Evaluation {
  const size = sizeWithin(value, bounds.depth);
  if (size === undefined) return { verdict: 'unknown', reason: 'depth', failures: [], unjudged: [], omitted: 0 };
  if (quick?.(value, formats)) return { verdict: 'valid', failures: [], unjudged: [], omitted: 0 };
  const failures: Failure[] = [];
  const unjudged: Failure[] = [];
  const steps = bounds.steps + bounds.stepsPerValue * size;
  const run: Run = {
    formats,
    steps,
    depth: 0,
    failures: undefined,
    unjudged,
    omitted: 0,
    room: bounds.failures,
  };
  const root = { value, parent: undefined, key: '' };
  try {
    if (assertion(root, run, undefined)) return { verdict: 'valid', failures, unjudged, omitted: 0 };
    run.failures = failures;
    run.steps = steps;
    run.depth = 0;
    assertion(root, run, undefined);
    return { verdict: 'invalid', failures, unjudged, omitted: run.omitted };
  } catch (error) {
    // A schema that nests deeper than the stack is as costly as one that takes too many steps.
    if (!(error instanceof BudgetSpent || error instanceof RangeError)) throw error;
    return { verdict: 'unknown', reason: 'cost', failures, unjudged, omitted: run.omitted };
  }
}

/** How many values stand within a value; `undefined` where it nests too deep. A list in place of calls: that is the question. */
function sizeWithin(value: unknown, depth: number): number | undefined {
  let size = 1;
  const waiting: { value: unknown; level: number }[] = [{ value, level: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.level >= depth) return undefined;
    for (const inner of Array.isArray(next.value) ? next.value : Object.values(next.value)) {
      size += 1;
      if (typeof inner === 'object' && inner !== null) waiting.push({ value: inner, level: next.level + 1 });
      else if (typeof inner === 'string') size += inner.length / 256;
    }
  }
  return Math.ceil(size);
}
