import { isDateTime } from './date-time.js';

/**
 * The milliseconds since 1970 of a date and time with its offset, or of the beginning of a day in UTC. NaN for leap seconds, and
 * for what is neither: `Date.parse` reads more, some of it in the time zone of the machine, and engines differ in what.
 */
export function millisecondsOf(text: string): number {
  const instant = text.length === 10 ? `${text}T00:00:00Z` : text;
  // Engines agree on the form of ECMA-262 (section 21.4.1.32): capital letters, three decimals or none.
  const common = instant.toUpperCase().replace(/\.\d+/, (decimals) => `${decimals}00`.slice(0, 4));
  return isDateTime(instant) && instant[17] !== '6' ? Date.parse(common) : Number.NaN;
}
