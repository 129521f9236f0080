import type { FormatPolicy } from '../../value-problem.js';
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
  /** Steps: about one per schema and value, and one per sixteen characters of text. */
  readonly steps: number;
  /** Levels of nesting of the value. */
  readonly depth: number;
  readonly failures: number;
}

export const usualBounds: EvaluationBounds = { steps: 20_000_000, depth: 200, failures: 1_000 };

/** Judges a value. A valid one costs one pass without any bookkeeping; another one gets a second pass that lists failures. */
export function evaluateValue(
  assertion: Assertion,
  value: unknown,
  formats: FormatPolicy,
  bounds: EvaluationBounds = usualBounds,
): Evaluation {
  if (isDeeper(value, bounds.depth))
    return { verdict: 'unknown', reason: 'depth', failures: [], unjudged: [], omitted: 0 };
  const failures: Failure[] = [];
  const unjudged: Failure[] = [];
  const run: Run = {
    formats,
    steps: bounds.steps,
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
    run.steps = bounds.steps;
    run.depth = 0;
    assertion(root, run, undefined);
    return { verdict: 'invalid', failures, unjudged, omitted: run.omitted };
  } catch (error) {
    // A schema that nests deeper than the stack is as costly as one that takes too many steps.
    if (!(error instanceof BudgetSpent || error instanceof RangeError)) throw error;
    return { verdict: 'unknown', reason: 'cost', failures, unjudged, omitted: run.omitted };
  }
}

/** Whether a value nests deeper than some levels. A list in place of calls: that is the question. */
function isDeeper(value: unknown, levels: number): boolean {
  const waiting: { value: unknown; level: number }[] = [{ value, level: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.level >= levels) return true;
    for (const inner of Array.isArray(next.value) ? next.value : Object.values(next.value))
      if (typeof inner === 'object' && inner !== null) waiting.push({ value: inner, level: next.level + 1 });
  }
  return false;
}
