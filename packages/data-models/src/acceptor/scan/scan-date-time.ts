import { millisecondsOf } from '../../checks/milliseconds-of.js';
import { quote } from './byte-classes.js';
import { decode } from './decode.js';

/** Reads a date and time (as `isDateTime` has it) after its quotation mark. Gives where it ends, behind the mark, or -1. */
export function scanDateTime(bytes: Uint8Array, at: number, end: number): number {
  const stop = scanDay(bytes, at, end);
  if (stop < 0 || stop >= end || ((bytes[stop] as number) | 0x20) !== 0x74) return -1;
  return scanClock(bytes, stop + 1, end, false);
}

/** An instant in UTC, as `isUtcInstant` has it. */
export function scanInstant(bytes: Uint8Array, at: number, end: number): number {
  const stop = scanDay(bytes, at, end);
  if (stop < 0 || stop >= end || ((bytes[stop] as number) | 0x20) !== 0x74) return -1;
  return scanClock(bytes, stop + 1, end, true);
}

/** A day, as `isDate` has it. */
export function scanDate(bytes: Uint8Array, at: number, end: number): number {
  const stop = scanDay(bytes, at, end);
  return stop >= 0 && stop < end && bytes[stop] === quote ? stop + 1 : -1;
}

/** A time of day, as `isTime` has it. */
export function scanTime(bytes: Uint8Array, at: number, end: number): number {
  return scanClock(bytes, at, end, false);
}

/** The milliseconds of a date and time that was found to be one, as `millisecondsOf` gives them. */
export function instantOf(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 20 || bytes[start + 10] !== 0x54 || bytes[end - 1] !== 0x5a || bytes[start + 17] === 0x36)
    return millisecondsOf(decode(bytes, start, end));
  const year = two(bytes, start) * 100 + two(bytes, start + 2);
  const month = two(bytes, start + 5);
  const days = daysBefore(year, month) + two(bytes, start + 8) - 1;
  const seconds = two(bytes, start + 11) * 3600 + two(bytes, start + 14) * 60 + two(bytes, start + 17);
  return (days * 86_400 + seconds) * 1000;
}

/** Days from 1970 to the first of a month, in years that begin in March (the leap day is then their last). */
function daysBefore(year: number, month: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return shifted * 365 + leaps + ofYear - 719_468;
}

function scanDay(bytes: Uint8Array, at: number, end: number): number {
  if (at + 11 > end || bytes[at + 4] !== 0x2d || bytes[at + 7] !== 0x2d) return -1;
  const century = two(bytes, at);
  const ofCentury = two(bytes, at + 2);
  const month = two(bytes, at + 5);
  const day = two(bytes, at + 8);
  if (century < 0 || ofCentury < 0 || month < 1 || month > 12 || day < 1) return -1;
  return day <= 28 || day <= daysIn(century * 100 + ofCentury, month) ? at + 10 : -1;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A time of day, its offset from UTC, and the closing quotation mark. */
function scanClock(bytes: Uint8Array, at: number, end: number, utc: boolean): number {
  if (at + 10 > end || bytes[at + 2] !== 0x3a || bytes[at + 5] !== 0x3a) return -1;
  const hour = two(bytes, at);
  const minute = two(bytes, at + 3);
  const second = two(bytes, at + 6);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return -1;
  let place = at + 8;
  if (bytes[place] === 0x2e) {
    const first = ++place;
    while (place < end && (bytes[place] as number) >= 0x30 && (bytes[place] as number) <= 0x39) place += 1;
    if (place === first) return -1;
  }
  if (place + 1 >= end) return -1;
  const zone = bytes[place] as number;
  let shift = 0;
  if ((zone | 0x20) === 0x7a) place += 1;
  else {
    if (utc || (zone !== 0x2b && zone !== 0x2d) || place + 6 >= end || bytes[place + 3] !== 0x3a) return -1;
    const hours = two(bytes, place + 1);
    const minutes = two(bytes, place + 4);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return -1;
    shift = (zone === 0x2b ? -1 : 1) * (hours * 60 + minutes);
    place += 6;
  }
  if (bytes[place] !== quote) return -1;
  // RFC 3339 allows second 60, for leap seconds, at the end of a UTC day only.
  return second === 60 && (hour * 60 + minute + shift + 1440) % 1440 !== 1439 ? -1 : place + 1;
}

/** A number of two digits, or -1. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 0x30;
  const ones = (bytes[at + 1] as number) - 0x30;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}
