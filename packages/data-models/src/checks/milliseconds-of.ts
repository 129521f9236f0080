import { isDate, isDateTime } from './date-time.js';

/**
 * The milliseconds since 1970 of a date and time with its offset, or of the beginning of a day in UTC. NaN for leap seconds, and
 * for what is neither: `Date.parse` reads more, some of it in the time zone of the machine, and engines differ in what.
 */
export function millisecondsOf(text: string): number {
  if (!isDateTime(text)) return isDate(text) ? Date.parse(text) : Number.NaN;
  // The forms of ECMA-262 (section 21.4.1.32), which every engine reads alike.
  const { length } = text;
  if ((length === 20 || length === 24) && text.charAt(10) === 'T' && text.endsWith('Z') && text.charAt(17) !== '6')
    return Date.parse(text);
  const [, whole = '', fraction = '', sign, hours, minutes] = form.exec(text) ?? [];
  const shift = sign === undefined ? 0 : (sign === '+' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const rest = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return Date.parse(`${whole.toUpperCase()}Z`) + shift * 60_000 + rest;
}

const form = /^(.{19})(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))$/;
