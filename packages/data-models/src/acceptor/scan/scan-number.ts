import { decode } from './decode.js';

/** What a number has to be. */
export interface NumberBounds {
  readonly integer: boolean;
  readonly least: number;
  readonly most: number;
  readonly above: number;
  readonly below: number;
}

/** Powers of ten that a double holds exactly: a quotient of two exact numbers is rounded once, as parsing rounds. */
const powers: Float64Array = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** Up to so many digits a whole number is exact. */
const mostDigits = 15;

/** The number that `scanNumber` read last: functions that give where they end have no other way to give it, but objects. */
export const scanned: Float64Array = new Float64Array(1);

/** Reads a number (RFC 8259, section 6) and holds it against bounds. Gives where it ends, or -1. */
export function scanNumber(bytes: Uint8Array, at: number, end: number, bounds: NumberBounds): number {
  let place = at;
  let byte = bytes[place] as number;
  const negative = byte === 0x2d;
  if (negative) byte = bytes[++place] as number;
  const first = place;
  if (byte < 0x30 || byte > 0x39) return -1;
  let digits = 0;
  do {
    digits = digits * 10 + (byte - 0x30);
    byte = bytes[++place] as number;
  } while (byte >= 0x30 && byte <= 0x39);
  if (bytes[first] === 0x30 && place > first + 1) return -1;
  let count = place - first;
  let decimals = 0;
  if (byte === 0x2e) {
    const start = place + 1;
    byte = bytes[++place] as number;
    while (byte >= 0x30 && byte <= 0x39) {
      digits = digits * 10 + (byte - 0x30);
      byte = bytes[++place] as number;
    }
    decimals = place - start;
    if (decimals === 0) return -1;
    count += decimals;
  }
  let value: number;
  if (byte === 0x65 || byte === 0x45) {
    place = scanExponent(bytes, place + 1);
    if (place < 0 || place > end) return -1;
    value = Number(decode(bytes, at, place));
  } else if (place > end) return -1;
  else if (count > mostDigits) value = Number(decode(bytes, at, place));
  else {
    value = decimals === 0 ? digits : digits / (powers[decimals] as number);
    if (negative) value = -value;
  }
  if (!(value >= bounds.least && value <= bounds.most && value > bounds.above && value < bounds.below)) return -1;
  scanned[0] = value;
  return bounds.integer && !Number.isSafeInteger(value) ? -1 : place;
}

/** Reads any number, however large. */
export function skipNumber(bytes: Uint8Array, at: number, end: number): number {
  let place = at;
  let byte = bytes[place] as number;
  if (byte === 0x2d) byte = bytes[++place] as number;
  if (byte < 0x30 || byte > 0x39) return -1;
  const first = byte;
  byte = bytes[++place] as number;
  if (first !== 0x30) while (byte >= 0x30 && byte <= 0x39) byte = bytes[++place] as number;
  if (byte === 0x2e) {
    byte = bytes[++place] as number;
    if (!(byte >= 0x30 && byte <= 0x39)) return -1;
    while (byte >= 0x30 && byte <= 0x39) byte = bytes[++place] as number;
  }
  if (byte === 0x65 || byte === 0x45) place = scanExponent(bytes, place + 1);
  return place > end ? -1 : place;
}

function scanExponent(bytes: Uint8Array, at: number): number {
  let place = at;
  if (bytes[place] === 0x2b || bytes[place] === 0x2d) place += 1;
  const first = place;
  while ((bytes[place] as number) >= 0x30 && (bytes[place] as number) <= 0x39) place += 1;
  return place === first ? -1 : place;
}
