import { daysSince1970 } from './calendar.js';
import type { Instant } from './date-time.js';

const [zero, point, upperT, upperZ, dash, colon] = [48, 46, 84, 90, 45, 58];

/**
 * Reads `2026-03-01T12:00:00Z`, with a fraction or without: the way most clocks write a moment, at a fraction of the cost
 * of reading every form. `undefined` means that the general reader has to look.
 */
export function parseMoment(text: unknown): Instant | undefined {
  const moment = momentNumber(text);
  if (Number.isNaN(moment)) return undefined;
  const fraction = (text as string).slice(20, -1).replace(/0+$/, '');
  return { seconds: Math.floor(moment), fraction };
}

/**
 * The same as a number: seconds since 1970, and a half where there is a fraction. It stands rightly among whole seconds,
 * and is not to be compared with other fractions. NaN means that the general reader has to look.
 */
export function momentNumber(text: unknown): number {
  if (typeof text !== 'string') return Number.NaN;
  const last = text.length - 1;
  if (last < 19 || last > 40 || text.charCodeAt(last) !== upperZ) return Number.NaN;
  if (text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash || text.charCodeAt(10) !== upperT) return Number.NaN;
  if (text.charCodeAt(13) !== colon || text.charCodeAt(16) !== colon) return Number.NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const second = digits(text, 17, 19);
  // Every month has 28 days; the other days and the hour 24 are left to the general reader, as NaN is.
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 28)) return Number.NaN;
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return Number.NaN;
  const seconds = daysSince1970(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
  if (last === 19) return seconds;
  if (text.charCodeAt(19) !== point || last === 20) return Number.NaN;
  return seconds + (fractionIsZero(text, last) ? 0 : Number.isNaN(digits(text, 20, last)) ? Number.NaN : 0.5);
}

function fractionIsZero(text: string, last: number): boolean {
  for (let at = 20; at < last; at += 1) if (text.charCodeAt(at) !== zero) return false;
  return true;
}

/** The number that the digits from one place to another write; NaN where there is anything else. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
