import { byteAt, isDigit, quote } from './bytes';
import { millisecondsOf } from './calls';

/** Reads a date and time (as `isDateTime` has it) after its quotation mark. Gives where it ends, behind the mark, or 0. */
export function scanDateTime(at: usize): usize {
  const stop = scanDay(at);
  return stop && (byteAt(stop) | 0x20) === 0x74 ? scanClock(stop + 1, false) : 0;
}

/** An instant in UTC, as `isUtcInstant` has it. */
export function scanInstant(at: usize): usize {
  const stop = scanDay(at);
  return stop && (byteAt(stop) | 0x20) === 0x74 ? scanClock(stop + 1, true) : 0;
}

/** A day, as `isDate` has it. */
export function scanDate(at: usize): usize {
  const stop = scanDay(at);
  return stop && byteAt(stop) === quote ? stop + 1 : 0;
}

/** A time of day, as `isTime` has it. */
export function scanTime(at: usize): usize {
  return scanClock(at, false);
}

/** The milliseconds of a date and time that was found to be one, as `millisecondsOf` gives them. */
export function instantOf(start: usize, end: usize): f64 {
  if (end - start !== 20 || byteAt(start + 10) !== 0x54 || byteAt(end - 1) !== 0x5a || byteAt(start + 17) === 0x36)
    return millisecondsOf(start, end);
  const year = two(start) * 100 + two(start + 2);
  const month = two(start + 5);
  const days = daysBefore(year, month) + two(start + 8) - 1;
  const seconds = two(start + 11) * 3600 + two(start + 14) * 60 + two(start + 17);
  return (<f64>days * 86400 + <f64>seconds) * 1000;
}

/** Days from 1970 to the first of a month, in years that begin in March (the leap day is then their last). */
function daysBefore(year: i32, month: i32): i32 {
  // 400 years more, so that no quotient is of a negative number.
  const shifted = (month <= 2 ? year - 1 : year) + 400;
  const leaps = shifted / 4 - shifted / 100 + shifted / 400;
  const ofYear = (153 * ((month + 9) % 12) + 2) / 5;
  return shifted * 365 + leaps + ofYear - 719468 - 146097;
}

function scanDay(at: usize): usize {
  if (byteAt(at + 4) !== 0x2d || byteAt(at + 7) !== 0x2d) return 0;
  const century = two(at);
  const ofCentury = two(at + 2);
  const month = two(at + 5);
  const day = two(at + 8);
  if (century < 0 || ofCentury < 0 || month < 1 || month > 12 || day < 1) return 0;
  return day <= 28 || day <= daysIn(century * 100 + ofCentury, month) ? at + 10 : 0;
}

function daysIn(year: i32, month: i32): i32 {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A time of day, its offset from UTC, and the closing quotation mark. */
function scanClock(at: usize, utc: bool): usize {
  if (byteAt(at + 2) !== 0x3a || byteAt(at + 5) !== 0x3a) return 0;
  const hour = two(at);
  const minute = two(at + 3);
  const second = two(at + 6);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return 0;
  let place = at + 8;
  if (byteAt(place) === 0x2e) {
    const first = ++place;
    while (isDigit(byteAt(place))) place += 1;
    if (place === first) return 0;
  }
  const zone = byteAt(place);
  let shift = 0;
  if ((zone | 0x20) === 0x7a) place += 1;
  else {
    if (utc || (zone !== 0x2b && zone !== 0x2d) || byteAt(place + 3) !== 0x3a) return 0;
    const hours = two(place + 1);
    const minutes = two(place + 4);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return 0;
    shift = (zone === 0x2b ? -1 : 1) * (hours * 60 + minutes);
    place += 6;
  }
  if (byteAt(place) !== quote) return 0;
  // RFC 3339 allows second 60, for leap seconds, at the end of a UTC day only.
  return second === 60 && (hour * 60 + minute + shift + 1440) % 1440 !== 1439 ? 0 : place + 1;
}

/** A number of two digits, or -1. */
// @inline
function two(at: usize): i32 {
  const tens = <u32>byteAt(at) - 0x30;
  const ones = <u32>byteAt(at + 1) - 0x30;
  return tens > 9 || ones > 9 ? -1 : <i32>(tens * 10 + ones);
}
