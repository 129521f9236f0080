import { timeForms } from './comparison-event.js';

/**
 * How to write a time that has an instant. `2026-03-01T08:00:00Z` and its like follow from the instant; days past the 28th
 * and hour 24 do not always, since `Date.parse` may take a day too many for the first of the next month.
 */
export function timeFormOf(bytes: Uint8Array, start: number, end: number): number {
  const size = end - start;
  if (size !== 20 && size !== 24) return timeForms.text;
  const usual =
    bytes[start + 4] === 0x2d &&
    bytes[start + 10] === 0x54 &&
    bytes[end - 1] === 0x5a &&
    (size === 20 || bytes[start + 19] === 0x2e) &&
    twoDigits(bytes, start + 8) <= 28 &&
    twoDigits(bytes, start + 11) <= 23;
  if (!usual) return timeForms.text;
  return size === 20 ? timeForms.seconds : timeForms.milliseconds;
}

function twoDigits(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) - 0x30) * 10 + (bytes[at + 1] as number) - 0x30;
}
