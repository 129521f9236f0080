import { byteAt, isDigit } from './bytes';
import { parseNumber } from './calls';
import { Value } from './structs';

/** Powers of ten that a double holds exactly: a quotient of two exact numbers is rounded once, as parsing rounds. */
const powers: usize = memory.data<f64>([
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]);
/** Up to so many digits a whole number is exact. */
const mostDigits: usize = 15;

/** The number that `scanNumber` read last. */
export let scanned: f64 = 0;

/** Reads a number (RFC 8259, section 6). */
export function scanNumber(at: usize): usize {
  let place = at;
  let byte = byteAt(place);
  const negative = byte === 0x2d;
  if (negative) byte = byteAt(++place);
  const first = place;
  if (!isDigit(byte)) return 0;
  let digits: u64 = 0;
  do {
    digits = digits * 10 + (byte - 0x30);
    byte = byteAt(++place);
  } while (isDigit(byte));
  if (byteAt(first) === 0x30 && place > first + 1) return 0;
  let count = place - first;
  let decimals: usize = 0;
  if (byte === 0x2e) {
    const start = place + 1;
    byte = byteAt(++place);
    while (isDigit(byte)) {
      digits = digits * 10 + (byte - 0x30);
      byte = byteAt(++place);
    }
    decimals = place - start;
    if (decimals === 0) return 0;
    count += decimals;
  }
  if (byte === 0x65 || byte === 0x45) {
    place = scanExponent(place + 1);
    if (!place) return 0;
    scanned = parseNumber(at, place);
  } else if (count > mostDigits) scanned = parseNumber(at, place);
  else {
    let value = <f64>(<i64>digits);
    if (decimals !== 0) value /= load<f64>(powers + (decimals << 3));
    scanned = negative ? -value : value;
  }
  return place;
}

/** Holds it against bounds, too. */
// @inline
export function scanBounded(at: usize, bounds: Value): usize {
  const place = scanNumber(at);
  const value = scanned;
  if (!(value >= bounds.least && value <= bounds.most && value > bounds.above && value < bounds.below)) return 0;
  return bounds.integer && !isSafeInteger(value) ? 0 : place;
}

function isSafeInteger(value: f64): bool {
  return Math.floor(value) === value && Math.abs(value) <= 9007199254740991;
}

/** Reads any number, however large. */
export function skipNumber(at: usize): usize {
  let place = at;
  let byte = byteAt(place);
  if (byte === 0x2d) byte = byteAt(++place);
  if (!isDigit(byte)) return 0;
  const first = byte;
  byte = byteAt(++place);
  if (first !== 0x30) while (isDigit(byte)) byte = byteAt(++place);
  if (byte === 0x2e) {
    byte = byteAt(++place);
    if (!isDigit(byte)) return 0;
    while (isDigit(byte)) byte = byteAt(++place);
  }
  return byte === 0x65 || byte === 0x45 ? scanExponent(place + 1) : place;
}

function scanExponent(at: usize): usize {
  let place = at;
  if (byteAt(place) === 0x2b || byteAt(place) === 0x2d) place += 1;
  const first = place;
  while (isDigit(byteAt(place))) place += 1;
  return place === first ? 0 : place;
}
