import { type Truth, truthOf } from './truth.js';
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

/**
 * Compares a moment with a value. A date is its whole day: a moment within it is equal to it, neither before nor after.
 * Where one side has no zone, the answer is `unknown` unless every zone gives the same.
 */
export function compareDateTime(moment: DateTime, operator: OrderOperator, value: DateTime): Truth {
  const answer = answers[operator];
  if (moment.zoned === value.zoned) return truthOf(answer(relation(moment.start, value)));
  const [first, last] = [-widestZone, widestZone].map((shift) => {
    return relation({ ...moment.start, seconds: moment.start.seconds + shift }, value);
  }) as [Relation, Relation];
  const possible = order.slice(order.indexOf(first), order.indexOf(last) + 1).map(answer);
  return possible.every((one) => one === possible[0]) ? truthOf(possible[0] === true) : 'unknown';
}

type Relation = 'before' | 'equal' | 'after';
const order: readonly Relation[] = ['before', 'equal', 'after'];

function relation(moment: Instant, value: DateTime): Relation {
  const fromStart = compareInstants(moment, value.start);
  if (fromStart < 0) return 'before';
  const within = value.day ? compareInstants(moment, value.end) < 0 : fromStart === 0;
  return within ? 'equal' : 'after';
}

const answers: Readonly<Record<OrderOperator, (relation: Relation) => boolean>> = {
  eq: (relation) => relation === 'equal',
  neq: (relation) => relation !== 'equal',
  lt: (relation) => relation === 'before',
  lteq: (relation) => relation !== 'after',
  gt: (relation) => relation === 'after',
  gteq: (relation) => relation !== 'before',
};

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

/** Days in the proleptic Gregorian calendar, years from March on so that the leap day comes last. */
function daysSince1970(year: number, month: number, date: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}
