/** A moment, or a whole day, on the time line in units of 10^-30 seconds. */
export interface Span {
  readonly from: bigint;
  /** First unit that is no longer part of a day; of a moment, the moment itself. */
  readonly to: bigint;
  readonly day: boolean;
  readonly zoned: boolean;
}

export const second: bigint = 10n ** 30n;
export const widest: bigint = 14n * 3600n * second;

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days before a year, counted from year 1 of the calendar that XML Schema uses. */
function daysBeforeYear(year: bigint): bigint {
  const before = year - 1n;
  return before * 365n + floorOf(before, 4n) - floorOf(before, 100n) + floorOf(before, 400n);
}

function floorOf(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}

/** Days before the first of a month; months may run over the year. */
export function daysBefore(year: bigint, month: bigint): bigint {
  const months = year * 12n + month - 1n;
  const inYear = floorOf(months, 12n);
  let days = daysBeforeYear(inYear);
  for (let at = 0; at < Number(months - inYear * 12n); at += 1) days += BigInt(daysIn(inYear, at));
  return days;
}

function daysIn(year: bigint, index: number): number {
  const leap = (year % 4n === 0n && year % 100n !== 0n) || year % 400n === 0n;
  return (monthDays[index] ?? 0) + (leap && index === 1 ? 1 : 0);
}

/** Reads `xsd:date`, `xsd:dateTime` or `xsd:dateTimeStamp` (XML Schema 1.1, 3.3.7, 3.3.9, 3.4.28). */
export function readSpan(lexical: string, kind: 'date' | 'dateTime' | 'dateTimeStamp'): Span | undefined {
  const [, zone = ''] = /(Z|[+-]\d\d:\d\d)$/.exec(lexical) ?? [];
  const local = lexical.slice(0, lexical.length - zone.length);
  const [date = '', time, ...more] = local.split('T');
  const parts = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(date);
  if (!parts || more.length > 0 || (kind === 'date') !== (time === undefined)) return undefined;
  const [, yearText = '', monthText = '', dayText = ''] = parts;
  if (/^-?0\d{4,}$/.test(yearText) || yearText.replace('-', '').length > 9) return undefined;
  const [year, month, day] = [BigInt(yearText), Number(monthText), Number(dayText)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month - 1)) return undefined;
  const clock = time === undefined ? 0n : readClock(time);
  const offset = zone === '' || zone === 'Z' ? 0n : readZone(zone);
  if (clock === undefined || offset === undefined || (kind === 'dateTimeStamp' && zone === '')) return undefined;
  const days = daysBefore(year, BigInt(month)) + BigInt(day - 1);
  const from = days * 86_400n * second + clock - offset;
  return { from, to: time === undefined ? from + 86_400n * second : from, day: time === undefined, zoned: zone !== '' };
}

function readClock(text: string): bigint | undefined {
  const parts = /^(\d\d):(\d\d):(\d\d)(?:\.(\d+))?$/.exec(text);
  if (!parts) return undefined;
  const [hour, minute, whole] = [parts[1], parts[2], parts[3]].map((part) => BigInt(part ?? '0')) as [
    bigint,
    bigint,
    bigint,
  ];
  const fraction = BigInt((parts[4] ?? '').slice(0, 30).padEnd(30, '0'));
  const endOfDay = hour === 24n && minute === 0n && whole === 0n && fraction === 0n;
  if ((hour > 23n && !endOfDay) || minute > 59n || whole > 59n) return undefined;
  return (hour * 3600n + minute * 60n + whole) * second + fraction;
}

function readZone(text: string): bigint | undefined {
  const minutes = BigInt(text.slice(1, 3)) * 60n + BigInt(text.slice(4, 6));
  if (Number(text.slice(4, 6)) > 59 || minutes > 840n) return undefined;
  return (text.startsWith('-') ? -minutes : minutes) * 60n * second;
}

export type Order = 'before' | 'same' | 'after' | 'other';

/** Every way in which two may stand to each other, tried for every zone that an unzoned one may be in. */
export function ordersOf(left: Span, right: Span): ReadonlySet<Order> {
  if (left.zoned === right.zoned) return new Set(plainOrders(left, right));
  const meetings = [right.from - left.from, right.to - left.from, right.from - left.to, right.to - left.to];
  const shifts = [-widest, widest, ...meetings.flatMap((one) => [one - 1n, one, one + 1n])];
  return new Set(
    shifts
      .filter((shift) => shift >= -widest && shift <= widest)
      .flatMap((shift) => plainOrders({ ...left, from: left.from + shift, to: left.to + shift }, right)),
  );
}

function plainOrders(left: Span, right: Span): readonly Order[] {
  if (left.day === right.day) return [left.from < right.from ? 'before' : left.from > right.from ? 'after' : 'same'];
  if (right.day) return [left.from < right.from ? 'before' : left.from < right.to ? 'same' : 'after'];
  // Whoever gives only the day does not say on which side of a moment within it.
  if (left.to <= right.from) return ['before'];
  return left.from > right.from ? ['after'] : ['before', 'same', 'after'];
}
