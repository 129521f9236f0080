import { compareInstants, type DateTime, type Instant, type OrderOperator, widestZone } from './date-time.js';
import { rightDateTime } from './evaluate-constraint.js';
import type { Constraint } from './policy.js';
import type { Truth } from './truth.js';
import { odrl } from './vocabulary.js';

/** Moments from a start, which is included, to an end, which is not. */
interface Span {
  readonly from?: Instant;
  readonly to?: Instant;
}

/** The moments that constraints leave. Missing zones make the two spans differ. */
export interface DateTimeWindow {
  /** Moments that hold wherever the author lives. */
  readonly inner: Span;
  /** Moments that may hold. */
  readonly outer: Span;
  /** Nothing but bounds was said; otherwise even the inner span may be smaller than it looks. */
  readonly exact: boolean;
}

/** The window of constraints that must all hold. */
export function dateTimeWindow(constraints: readonly Constraint[]): DateTimeWindow {
  let window: DateTimeWindow = { inner: {}, outer: {}, exact: true };
  // The set grows while it is walked, which flattens nested `and`s; a shared one is looked at once.
  const all = new Set<Constraint>(constraints);
  for (const constraint of all) {
    if (constraint.kind === 'logical' && constraint.operand === 'and' && constraint.notUnderstood.length === 0) {
      for (const part of constraint.constraints) all.add(part);
    } else {
      window = intersect(window, ownWindow(constraint) ?? { inner: {}, outer: {}, exact: false });
    }
  }
  return window;
}

/** Whether some moment lies in the window. */
export function canHold({ inner, outer, exact }: DateTimeWindow): Truth {
  if (isEmpty(outer)) return 'unsatisfied';
  return exact && !isEmpty(inner) ? 'satisfied' : 'unknown';
}

/** The moments in both windows. */
export function intersect(a: DateTimeWindow, b: DateTimeWindow): DateTimeWindow {
  return { inner: both(a.inner, b.inner), outer: both(a.outer, b.outer), exact: a.exact && b.exact };
}

function isEmpty({ from, to }: Span): boolean {
  return from !== undefined && to !== undefined && compareInstants(from, to) >= 0;
}

function both(a: Span, b: Span): Span {
  const from = !a.from || (b.from && compareInstants(b.from, a.from) > 0) ? b.from : a.from;
  const to = !a.to || (b.to && compareInstants(b.to, a.to) < 0) ? b.to : a.to;
  return { ...(from && { from }), ...(to && { to }) };
}

/** The window of one constraint; `undefined` where it is not a plain bound on `dateTime`. */
function ownWindow(constraint: Constraint): DateTimeWindow | undefined {
  if (constraint.kind !== 'constraint' || constraint.leftOperand !== `${odrl}dateTime`) return undefined;
  if (constraint.notUnderstood.length > 0 || constraint.rightOperands.length !== 1) return undefined;
  const value = constraint.unit === undefined ? rightDateTime(constraint) : undefined;
  const span = value && bound(constraint.operator?.slice(odrl.length) as OrderOperator, value);
  if (!value || !span) return undefined;
  const slack = value.zoned ? 0 : widestZone;
  return { inner: moved(span, slack), outer: moved(span, -slack), exact: true };
}

/** Both ends moved inwards. */
function moved({ from, to }: Span, seconds: number): Span {
  return {
    ...(from && { from: { ...from, seconds: from.seconds + seconds } }),
    ...(to && { to: { ...to, seconds: to.seconds - seconds } }),
  };
}

function bound(operator: OrderOperator, value: DateTime): Span | undefined {
  const after = value.day ? value.end : next(value.start);
  if (operator === 'lt') return { to: value.start };
  if (operator === 'lteq') return { to: after };
  if (operator === 'gt') return { from: after };
  if (operator === 'gteq') return { from: value.start };
  if (operator === 'eq') return { from: value.start, to: after };
  return undefined;
}

/** The moment just after: no value that we read has more than 100 digits of fraction. */
function next(instant: Instant): Instant {
  return { ...instant, fraction: `${instant.fraction.padEnd(101, '0')}1` };
}
