import { escapePointer } from '@ds4sscc/findings';
import { isDateTime } from '../checks/date-time.js';
import type { Reporter } from '../checks/reporter.js';
import { isObject, type Members } from '../json-object.js';
import { aggregationMethods } from '../ngsi-ld/history-members.js';
import { isAttributeName } from '../representation.js';
import { aggregateMalformed, aggregatesNotValues } from '../rules/convert-rules.js';
import { detailMembers } from './attribute-members.js';
import { nameList } from './name-list.js';

/** A Relationship can be counted, and nothing else (table 4.5.19.1-3). */
const countingMethods: ReadonlySet<string> = new Set(['distinctCount', 'totalCount']);

/** Checks an entity of aggregates, and says that it has no values to convert. */
export function checkAggregates(entity: Members, base: string, report: Reporter): void {
  const attributes = Object.keys(entity).filter((name) => isAttributeName(name) && isObject(entity[name]));
  for (const name of attributes)
    checkAttribute(name, entity[name] as Members, `${base}/${escapePointer(name)}`, report);
  report(aggregatesNotValues, base, { attributes: nameList(attributes) });
}

function checkAttribute(attribute: string, members: Members, pointer: string, report: Reporter): void {
  for (const member of Object.keys(members)) {
    const place = `${pointer}/${escapePointer(member)}`;
    const wrong = (at: string, expected: string): void =>
      report(aggregateMalformed, at, { attribute, member, expected });
    if (member === 'type' || member === 'datasetId' || detailMembers.has(member)) continue;
    const periods = members[member];
    if (!aggregationMethods.includes(member)) wrong(place, `a method of aggregation: ${aggregationMethods.join(', ')}`);
    else if (members['type'] === 'Relationship' && !countingMethods.has(member))
      wrong(place, 'a method for a Relationship');
    else if (!Array.isArray(periods)) wrong(place, 'a list of periods');
    else {
      const index = periods.findIndex((period) => !isPeriod(period));
      if (index >= 0) wrong(`${place}/${index}`, 'a list of [value, start of the period, end of the period]');
    }
  }
}

function isPeriod(period: unknown): boolean {
  if (!Array.isArray(period) || period.length !== 3) return false;
  const [, start, end] = period as unknown[];
  return typeof start === 'string' && isDateTime(start) && typeof end === 'string' && isDateTime(end);
}
