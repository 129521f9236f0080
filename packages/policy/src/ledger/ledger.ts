import type { Decision, Performance } from '../decision.js';
import { PolicyError } from '../policy-error.js';
import { isPerformance } from '../request-error.js';

/** What was done, in the order in which it was told. Entries are only ever added. */
export interface Ledger {
  /** Adds something that was done. */
  append(performance: Performance): void;
  /** Everything that was done, and what is reserved now: what a request takes as `performed`. The same list until something changes. */
  performed(): readonly Performance[];
  /**
   * Sets aside the use that a decision permits, so that no other decision can count on it. `undefined` where the decision
   * is no permit, or where anything was added since it was taken: decide again then.
   */
  reserve(decision: Decision): Reservation | undefined;
  /** All entries, from which `createLedger` makes the same ledger. */
  entries(): readonly LedgerEntry[];
}

/** A use that was set aside. It is either done or given back, once. */
export interface Reservation {
  /** The use took place. */
  commit(): void;
  /** It did not. */
  release(): void;
}

/** One entry: something done, set aside, given back. A number names the reservation. */
export type LedgerEntry =
  | { readonly kind: 'performed'; readonly performance: Performance; readonly reservation?: number }
  | { readonly kind: 'reserved'; readonly performance: Performance; readonly reservation: number }
  | { readonly kind: 'released'; readonly reservation: number };

/**
 * A ledger in memory. What was reserved and neither committed nor released stays reserved.
 *
 * @example
 * ```ts
 * import { createLedger, decide } from '@ds4sscc/policy';
 *
 * const ledger = createLedger();
 * ledger.append({ action: 'print', target: 'urn:photo', assignee: 'urn:ann' });
 * const request = { action: 'print', target: 'urn:photo', context: { performed: ledger.performed() } };
 * ledger.reserve(decide([], request)); // => undefined
 * ```
 */
export function createLedger(entries: readonly LedgerEntry[] = []): Ledger {
  const told: LedgerEntry[] = [];
  const done: Performance[] = [];
  const reserved = new Map<number, Performance>();
  let next = 0;
  let known: readonly Performance[] | undefined;

  function tell(entry: LedgerEntry): void {
    const { reservation } = entry;
    if (entry.kind !== 'released' && !isPerformance(entry.performance)) {
      throw new PolicyError('not-a-performance', 'What a ledger takes names an action, and IRIs and values beside it.');
    }
    if (entry.kind !== 'reserved' && reservation !== undefined && !reserved.delete(reservation)) {
      throw new PolicyError('reservation-closed', 'The reservation was committed or released already.');
    }
    if (entry.kind === 'performed') done.push(entry.performance);
    if (entry.kind === 'reserved') {
      reserved.set(entry.reservation, { ...entry.performance, reserved: true });
      next = Math.max(next, entry.reservation + 1);
    }
    told.push(entry);
    known = undefined;
  }

  function performed(): readonly Performance[] {
    known ??= Object.freeze([...done, ...reserved.values()]);
    return known;
  }

  for (const entry of entries) tell(entry);
  return {
    append: (performance) => tell({ kind: 'performed', performance }),
    performed,
    entries: () => [...told],
    reserve({ decision, request }) {
      if (decision !== 'permit' || request.context?.performed !== performed()) return undefined;
      const performance = useOf(request);
      const reservation = next;
      tell({ kind: 'reserved', performance, reservation });
      return {
        commit: () => tell({ kind: 'performed', performance, reservation }),
        release: () => tell({ kind: 'released', reservation }),
      };
    },
  };
}

/** What a request asks for, as something done. */
function useOf({ action, target, assignee, context }: Decision['request']): Performance {
  return {
    action,
    target,
    ...(assignee !== undefined && { assignee }),
    ...(context?.dateTime !== undefined && { dateTime: context.dateTime }),
    ...(context?.operands && { operands: context.operands }),
  };
}
