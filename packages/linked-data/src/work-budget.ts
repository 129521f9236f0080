import { FindingsError } from '@ds4sscc/findings';

/** How much work may be done. */
export interface WorkLimits {
  /**
   * How often blank nodes that look alike may be compared in depth: their number to this power, as rdf-canonize counts it;
   * 2 unless told (there it is 1, and two nodes in a circle are too many). 0 forbids it.
   */
  readonly workFactor?: number;
  /** Work on all comparisons together; 1,000,000 unless told, which takes a few seconds. */
  readonly maxWork?: number;
  /** Most blank nodes that look alike and hang together; 1,000 unless told. Memory grows with its square. */
  readonly maxAlike?: number;
  /** Longest time, by the clock that is handed in, such as `performance.now`. */
  readonly timeBudget?: { readonly milliseconds: number; readonly now: () => number };
}

/** Why work was given up. */
export type WorkStopped = 'work-limit' | 'time-budget';

/** Thrown inside a computation to end it; never reaches a caller. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
  readonly reason: WorkStopped;

  constructor(reason: WorkStopped) {
    super(reason);
    this.reason = reason;
  }
}

/** Counts work against its limits. */
export interface WorkBudget {
  readonly workFactor: number;
  readonly maxAlike: number;
  /** Takes so much work. Throws `BudgetSpent` when it is too much. */
  spend(work: number): void;
  /** Throws `BudgetSpent` when the time is over. */
  checkTime(): void;
}

/** A budget that starts now. */
export function createWorkBudget(limits: WorkLimits): WorkBudget {
  const { workFactor = 2, maxWork = 1_000_000, maxAlike = 1_000, timeBudget } = limits;
  for (const [name, value] of Object.entries({ workFactor, maxWork, maxAlike, time: timeBudget?.milliseconds ?? 0 }))
    if (!(value >= 0)) throw new FindingsError('option-invalid', `${name} must be a number that is not negative`);
  const end = timeBudget ? timeBudget.now() + timeBudget.milliseconds : 0;
  let spent = 0;
  const checkTime = (): void => {
    if (timeBudget && !(timeBudget.now() < end)) throw new BudgetSpent('time-budget');
  };
  return {
    workFactor,
    maxAlike,
    checkTime,
    spend(work) {
      spent += work;
      if (spent > maxWork) throw new BudgetSpent('work-limit');
      checkTime();
    },
  };
}
