import type { FormatPolicy } from '../../format-policy.js';
import type { BundledSchema } from '../bundle-schema.js';

/** Where a value stands in the data. The way up is kept, not the pointer: most places are never asked for. */
export interface DataPlace {
  readonly value: unknown;
  readonly parent: DataPlace | undefined;
  readonly key: string | number;
}

/** A demand that a value does not meet. */
export interface Failure {
  readonly keyword: string;
  readonly place: DataPlace;
  /** The schema that the keyword stands in. */
  readonly schema: Exclude<BundledSchema, boolean>;
  /** The name of the member at fault, or the pattern that could not be used. */
  readonly name?: string;
  /** Of `anyOf` and `oneOf`: what each branch objects to. */
  readonly branches?: readonly Objections[];
}

/** Failures, as far as there was room for them, and how many more there were. */
export interface Objections {
  readonly failures: readonly Failure[];
  readonly omitted: number;
}

/** One evaluation: what it may still cost, and where failures go. */
export interface Run {
  readonly formats: FormatPolicy;
  /** Steps that are left. */
  steps: number;
  depth: number;
  /** `undefined`: only the verdict is asked for, and the first failure decides it. */
  failures: Failure[] | undefined;
  /** Texts that a refused pattern would have judged. */
  readonly unjudged: Failure[];
  /** Failures that found no room. */
  omitted: number;
  /** Failures that one list takes. */
  room: number;
}

/** Members and items of one value that a schema has spoken about, for `unevaluatedProperties` and `unevaluatedItems`. */
export interface Evaluated {
  readonly names: Set<string>;
  allNames: boolean;
  /** Items from the start of the list. */
  items: number;
  readonly indexes: Set<number>;
}

/** One demand, compiled. False where the value does not meet it; the failure is reported by then. */
export type Assertion = (place: DataPlace, run: Run, evaluated: Evaluated | undefined) => boolean;

/** Thrown where an evaluation would cost more than it may; nothing outside of `evaluateSchema` sees it. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

/** Takes steps from the budget. */
export function spend(run: Run, steps: number): void {
  run.steps -= steps;
  if (run.steps < 0) throw new BudgetSpent();
}

/** Reports a failure, if anyone wants to know. */
export function fail(run: Run, failure: Failure): false {
  if (run.failures === undefined) return false;
  if (run.failures.length < run.room) run.failures.push(failure);
  else run.omitted += 1;
  return false;
}

/** Notes what a refused pattern would have judged. */
export function unjudged(run: Run, failure: Failure): void {
  if (run.unjudged.length < run.room) run.unjudged.push(failure);
}

/** Nothing spoken about yet. */
export function noneEvaluated(): Evaluated {
  return { names: new Set(), allNames: false, items: 0, indexes: new Set() };
}

/** Adds what another schema spoke about. */
export function mergeEvaluated(into: Evaluated, from: Evaluated): void {
  for (const name of from.names) into.names.add(name);
  for (const index of from.indexes) into.indexes.add(index);
  into.allNames ||= from.allNames;
  into.items = Math.max(into.items, from.items);
}
