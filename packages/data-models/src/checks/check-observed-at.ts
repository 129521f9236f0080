import { showValue } from '@ds4sscc/findings';
import { observedAtNotUtc } from '../rules/attribute-rules.js';
import { isUtcInstant } from './date-time.js';
import type { Reporter } from './reporter.js';

/** Checks when an attribute was observed, where it says so (ETSI GS CIM 009, clause 4.8). */
export function checkObservedAt(
  members: Readonly<Record<string, unknown>>,
  attribute: string,
  pointer: string,
  report: Reporter,
): void {
  const observed = members['observedAt'];
  if (observed === undefined || isUtcInstant(observed)) return;
  report(observedAtNotUtc, `${pointer}/observedAt`, { attribute, value: showValue(observed) }, { value: observed });
}
