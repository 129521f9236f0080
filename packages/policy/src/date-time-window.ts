import { compareInstants, type DateTime, type Instant, type OrderOperator } from './date-time.js';
import { rightDateTime } from './evaluate-constraint.js';
import type { Constraint } from './policy.js';
import type { Truth } from './truth.js';
import { odrl } from './vocabulary.js';

/** The moments that a list of constraints leaves. Starts are included, ends are not; `exact` when nothing else was said. */
export interface DateTimeWindow {
  readonly from?: Instant;
  readonly to?: Instant;
  /** Other constraints, other operators, missing zones: the window may be smaller than it looks. */
  readonly exact: boolean;
}

/** The window of constraints that must all hold. */
export function dateTimeWindow(constraints: readonly Constraint[]): DateTimeWindow {
  let window: DateTimeWindow = { exact: true };
  // Appending while iterating flattens nested `and`s; a shared one is looked at once.
  const all = new Set<Constraint>(constraints);
  for (const constraint of all) {
    if (constraint.kind === 'logical' && constraint.operand === 'and' && constraint.notUnderstood.length === 0) {
      for (const part of constraint.constraints) all.add(part);
      continue;
    }
    const own = ownWindow(constraint);
    window = own ? { ...intersect(window, own), exact: window.exact } : { ...window, exact: false };
  }
  return window;
}

/** Whether some moment lies in the window. Whole or part, an empty window stays empty. */
export function canHold(window: DateTimeWindow): Truth {
  if (window.from && window.to && compareInstants(window.from, window.to) >= 0) return 'unsatisfied';
  return window.exact ? 'satisfied' : 'unknown';
}

/** The moments in both windows. */
export function intersect(a: DateTimeWindow, b: DateTimeWindow): DateTimeWindow {
  const from = !a.from || (b.from && compareInstants(b.from, a.from) > 0) ? b.from : a.from;
  const to = !a.to || (b.to && compareInstants(b.to, a.to) < 0) ? b.to : a.to;
  return { ...(from && { from }), ...(to && { to }), exact: a.exact && b.exact };
}

/** The window of one constraint; `undefined` where it is not a plain bound with a zone. */
export function ownWindow(constraint: Constraint): (Omit<DateTimeWindow, 'exact'> & { exact: true }) | undefined {
  if (constraint.kind !== 'constraint' || constraint.leftOperand !== `${odrl}dateTime`) return undefined;
  if (constraint.notUnderstood.length > 0 || constraint.rightOperands.length !== 1) return undefined;
  if (constraint.unit !== undefined) return undefined;
  const value = rightDateTime(constraint);
  if (!value?.zoned) return undefined;
  const bounds = bound(constraint.operator?.slice(odrl.length) as OrderOperator, value);
  return bounds && { ...bounds, exact: true };
}

function bound(operator: OrderOperator, value: DateTime): { from?: Instant; to?: Instant } | undefined {
  const after = value.day ? value.end : next(value.start);
  if (operator === 'lt') return { to: value.start };
  if (operator === 'lteq') return { to: after };
  if (operator === 'gt') return { from: after };
  if (operator === 'gteq') return { from: value.start };
  if (operator === 'eq') return { from: value.start, to: after };
  return undefined;
}

/** The moment just after: no xsd:dateTime that we read has more than 100 digits of fraction. */
function next(instant: Instant): Instant {
  return { ...instant, fraction: `${instant.fraction.padEnd(101, '0')}1` };
}
