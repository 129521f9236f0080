const form = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/;
const withoutOffset = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;

type Parts = [number, number, number, number, number, number, number, number, number];

/** Why a text is not a date and time. */
export type DateTimeProblem = 'form' | 'no-offset' | 'not-in-calendar';

/** A real date and time with its offset from UTC (RFC 3339, section 5.6): the thirtieth of February is none. */
export function isDateTime(value: string): boolean {
  return dateTimeProblem(value) === undefined;
}

/** A day of the calendar (RFC 3339, full-date). */
export function isDate(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && isDateTime(`${value}T00:00:00Z`);
}

/** A time of day with its offset from UTC (RFC 3339, full-time). */
export function isTime(value: string): boolean {
  return isDateTime(`2000-01-01T${value}`);
}

/** An instant written in UTC, as `observedAt` wants it (ETSI GS CIM 009, clause 4.6.3). */
export function isUtcInstant(value: unknown): boolean {
  return typeof value === 'string' && (isCommonInstant(value) || (/[Zz]$/.test(value) && isDateTime(value)));
}

/** What keeps a text from being a date and time; `undefined` where it is one. */
export function dateTimeProblem(value: string): DateTimeProblem | undefined {
  if (isCommonInstant(value)) return undefined;
  const match = form.exec(value);
  if (!match) return withoutOffset.test(value) ? 'no-offset' : 'form';
  const [year, month, day, hour, minute, second, , hours, minutes] = match.slice(1).map(Number) as Parts;
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  // Behind a "Z" there are none.
  const offset = !(hours > 23 || minutes > 59);
  const shift = (match[7] === '+' ? -1 : 1) * (hours * 60 + minutes || 0);
  // RFC 3339 allows second 60, for leap seconds, at the end of a UTC day only.
  const leap = second === 60 && (hour * 60 + minute + shift + 1440) % 1440 === 1439;
  return real && offset && hour <= 23 && minute <= 59 && (second <= 59 || leap) ? undefined : 'not-in-calendar';
}

/**
 * Whether a text is an instant as almost all are written, `2026-03-01T08:00:00Z` with or without decimals. Patterns make
 * lists of what they match, which costs more than everything else that is asked of an observation.
 */
function isCommonInstant(value: string): boolean {
  const last = value.length - 1;
  if (last < 19 || value.charCodeAt(last) !== 0x5a || value.charCodeAt(10) !== 0x54) return false;
  if (value.charCodeAt(4) !== 0x2d || value.charCodeAt(7) !== 0x2d) return false;
  if (value.charCodeAt(13) !== 0x3a || value.charCodeAt(16) !== 0x3a) return false;
  if (last > 19) {
    if (value.charCodeAt(19) !== 0x2e || last === 20) return false;
    for (let at = 20; at < last; at += 1) if (!isDigit(value.charCodeAt(at))) return false;
  }
  const year = pairAt(value, 0) * 100 + pairAt(value, 2);
  const month = pairAt(value, 5);
  const day = pairAt(value, 8);
  // A pair that is no number is NaN, of which no comparison holds.
  const time = pairAt(value, 11) <= 23 && pairAt(value, 14) <= 59 && pairAt(value, 17) <= 59;
  return time && year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function pairAt(value: string, at: number): number {
  const tens = value.charCodeAt(at);
  const ones = value.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - 0x30) * 10 + ones - 0x30 : Number.NaN;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
