import { showValue } from '@ds4sscc/findings';
import { aggregationMethods, valuesMembers } from '../ngsi-ld/history-members.js';
import { observedAtNotUtc } from '../rules/attribute-rules.js';
import { temporalValueMalformed } from '../rules/content-rules.js';
import { timeBackwards } from '../rules/dataset-rules.js';
import type { AttributeObject } from './attribute-object.js';
import { isAggregate } from './has-value.js';
import { checkOrder } from './check-order.js';
import { isUtcInstant } from './date-time.js';
import { millisecondsOf } from './milliseconds-of.js';
import type { Reporter } from './reporter.js';
import { isTurnedRound } from './values-over-time.js';

const values: ReadonlySet<string> = new Set(valuesMembers);
const aggregates: ReadonlySet<string> = new Set(aggregationMethods);

/** Checks values over time: each with its instant, aggregates with the start and the end of their period. */
export function checkHistory({ name, members, pointer }: AttributeObject, report: Reporter): void {
  for (const member in members)
    if (values.has(member)) checkItems(members[member], 1, name, member, `${pointer}/${member}`, report);
    else if (aggregates.has(member) && isAggregate(members, member))
      checkItems(members[member], 2, name, member, `${pointer}/${member}`, report);
}

function checkItems(
  items: unknown,
  instants: number,
  attribute: string,
  member: string,
  pointer: string,
  report: Reporter,
): void {
  const expected = instants === 1 ? 'a list of a value and its instant' : 'a list of a value, a start and an end';
  if (!Array.isArray(items)) {
    report(temporalValueMalformed, pointer, { attribute, member, expected: `a list, each item ${expected}` });
    return;
  }
  for (const [index, item] of items.entries()) {
    const place = `${pointer}/${index}`;
    // An aggregate over all time needs no period (clause 4.5.19.1): its items may end early.
    const short = !Array.isArray(item) || item.length < (instants === 1 ? 2 : 1);
    if (short || item.length > instants + 1 || isTurnedRound(item)) {
      report(temporalValueMalformed, place, { attribute, member, expected }, { value: item });
      continue;
    }
    for (let at = 1; at < item.length; at += 1)
      if (!isUtcInstant(item[at]))
        report(observedAtNotUtc, `${place}/${at}`, { attribute, value: showValue(item[at]) }, { value: item[at] });
  }
  if (instants === 2) checkPeriods(items, attribute, pointer, report);
  const times = items.map((item: unknown, index) => ({
    time: Array.isArray(item) ? (item[1] as unknown) : undefined,
    pointer: `${pointer}/${index}/1`,
  }));
  checkOrder(times, attribute, report);
}

/** An aggregate is about a period, whose end does not come before its start (clause 4.5.19.1). */
function checkPeriods(items: readonly unknown[], attribute: string, pointer: string, report: Reporter): void {
  for (const [index, item] of items.entries()) {
    const [, start, end] = Array.isArray(item) ? (item as unknown[]) : [];
    if (!isUtcInstant(start) || !isUtcInstant(end) || millisecondsOf(end as string) >= millisecondsOf(start as string))
      continue;
    const facts = { what: attribute, time: String(end), previous: String(start) };
    report(timeBackwards, `${pointer}/${index}/2`, facts, { value: end });
  }
}
