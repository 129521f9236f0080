import { daysSince1970 } from './calendar.js';
import { parseMoment } from './parse-moment.js';
import { xsd } from './vocabulary.js';

/** An exact point on the time line: whole seconds since 1970 and the digits of the fraction, without trailing zeros. */
export interface Instant {
  readonly seconds: number;
  readonly fraction: string;
}

/** A value of `xsd:dateTime` (start and end are the same) or `xsd:date` (the whole day, end excluded). */
export interface DateTime {
  readonly start: Instant;
  readonly end: Instant;
  readonly day: boolean;
  /** Without a zone the instants are in local time, up to 14 hours off either way (XML Schema 1.1, 3.3.7). */
  readonly zoned: boolean;
}

/** The operators that order values. */
export type OrderOperator = 'eq' | 'neq' | 'lt' | 'lteq' | 'gt' | 'gteq';

const form =
  /^(-?(?:[1-9]\d{3,8}|0\d{3}))-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,100}))?)?(Z|[+-]\d\d:\d\d)?$/;
const day = 86_400;
/** How far local time is from UTC at most, in seconds. */
export const widestZone: number = 14 * 3600;

/** Reads a lexical value; `undefined` where it is not one of the datatype. */
export function parseDateTime(text: string, datatype: string): DateTime | undefined {
  if (text.length > 200) return undefined;
  const moment = datatype === `${xsd}dateTime` ? parseMoment(text) : undefined;
  if (moment) return { start: moment, end: moment, day: false, zoned: true };
  const match = form.exec(text.trim());
  if (!match) return undefined;
  const dated = match[4] === undefined;
  const expected = dated ? ['date'] : ['dateTime', 'dateTimeStamp'];
  if (!expected.some((name) => datatype === xsd + name)) return undefined;
  const [year, month, date, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((at) => Number(match[at] ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const offset = zoneOffset(match[8]);
  const midnight = hour === 24 && minute === 0 && second === 0 && !/[1-9]/.test(match[7] ?? '');
  if (offset === undefined || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined;
  if ((hour > 23 && !midnight) || minute > 59 || second > 59) return undefined;
  if (datatype === `${xsd}dateTimeStamp` && match[8] === undefined) return undefined;
  const seconds = daysSince1970(year, month, date) * day + hour * 3600 + minute * 60 + second - offset;
  const start: Instant = { seconds, fraction: (match[7] ?? '').replace(/0+$/, '') };
  const end = dated ? { seconds: seconds + day, fraction: '' } : start;
  return { start, end, day: dated, zoned: match[8] !== undefined };
}

/** How two dates or moments can relate. */
export type DateTimeRelation = 'before' | 'equal' | 'after';

const inOrder: readonly DateTimeRelation[] = ['before', 'equal', 'after'];

/**
 * All the ways in which two dates or moments may relate: more than one where a zone, or the time of a day, is not said.
 * A date is its whole day: a moment within it is equal to it, neither before nor after. Two dates are ordered by their
 * starts.
 */
export function relateDateTimes(left: DateTime, right: DateTime): readonly DateTimeRelation[] {
  if (left.zoned === right.zoned) return relations(left, right);
  const first = relations(moved(left, -widestZone), right);
  const last = relations(moved(left, widestZone), right);
  const from = Math.min(...first.map((one) => inOrder.indexOf(one)));
  const to = Math.max(...last.map((one) => inOrder.indexOf(one)));
  return inOrder.slice(from, to + 1);
}

function moved({ start, end, ...rest }: DateTime, seconds: number): DateTime {
  return {
    ...rest,
    start: { ...start, seconds: start.seconds + seconds },
    end: { ...end, seconds: end.seconds + seconds },
  };
}

function relations(left: DateTime, right: DateTime): readonly DateTimeRelation[] {
  const fromStart = compareInstants(left.start, right.start);
  if (left.day === right.day) return [fromStart < 0 ? 'before' : fromStart > 0 ? 'after' : 'equal'];
  if (right.day) return [fromStart < 0 ? 'before' : compareInstants(left.start, right.end) < 0 ? 'equal' : 'after'];
  // A day against a moment: whoever says only the day does not say on which side of the moment it was.
  if (compareInstants(left.end, right.start) <= 0) return ['before'];
  return fromStart > 0 ? ['after'] : inOrder;
}

/** Orders instants: negative where the first is earlier. */
export function compareInstants(a: Instant, b: Instant): number {
  return a.seconds - b.seconds || (a.fraction < b.fraction ? -1 : a.fraction > b.fraction ? 1 : 0);
}

function zoneOffset(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  const seconds = hours * 3600 + minutes * 60;
  if (minutes > 59 || seconds > widestZone) return undefined;
  return zone.startsWith('-') ? -seconds : seconds;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
