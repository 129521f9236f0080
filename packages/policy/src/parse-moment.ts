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
  const century = two(text, 0);
  const year = two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  const hour = two(text, 11);
  const minute = two(text, 14);
  const second = two(text, 17);
  // Every month has 28 days; the other days and the hour 24 are left to the general reader.
  if (century < 0 || year < 0 || century + year === 0 || month < 1 || month > 12 || day < 1 || day > 28)
    return Number.NaN;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return Number.NaN;
  const seconds = daysSince1970(100 * century + year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
  if (last === 19) return seconds;
  if (text.charCodeAt(19) !== point || last === 20) return Number.NaN;
  let fraction = 0;
  for (let at = 20; at < last; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return Number.NaN;
    if (digit > 0) fraction = 0.5;
  }
  return seconds + fraction;
}

/** The number that two digits write; -1 where there is anything else. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1;
}
