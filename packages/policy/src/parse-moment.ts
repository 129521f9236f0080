import { daysSince1970 } from './calendar.js';
import type { Instant } from './date-time.js';

const [zero, point, upperT, upperZ, dash, colon] = [48, 46, 84, 90, 45, 58];

/**
 * Reads `2026-03-01T12:00:00Z`, with a fraction or without: the way most clocks write a moment, at a fraction of the cost
 * of reading every form. `undefined` means that the general reader has to look.
 */
export function parseMoment(text: unknown): Instant | undefined {
  if (typeof text !== 'string') return undefined;
  const last = text.length - 1;
  if (last < 19 || last > 40 || text.charCodeAt(last) !== upperZ) return undefined;
  if (text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash || text.charCodeAt(10) !== upperT) return undefined;
  if (text.charCodeAt(13) !== colon || text.charCodeAt(16) !== colon) return undefined;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  // Every month has 28 days; the other days and the hour 24 are left to the general reader, as NaN is.
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 28)) return undefined;
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return undefined;
  const seconds = daysSince1970(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
  if (last === 19) return { seconds, fraction: '' };
  if (text.charCodeAt(19) !== point || last === 20 || Number.isNaN(digits(text, 20, last))) return undefined;
  return { seconds, fraction: text.slice(20, last).replace(/0+$/, '') };
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
