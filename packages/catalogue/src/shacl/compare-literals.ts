import type { Term } from '@ds4sscc/linked-data';
import { xsd } from '../vocabulary.js';
import { isWellFormed } from './is-well-formed.js';

const integers: ReadonlySet<string> = new Set(
  'integer nonNegativeInteger positiveInteger nonPositiveInteger negativeInteger long int short byte unsignedLong unsignedInt unsignedShort unsignedByte'
    .split(' ')
    .map((name) => xsd + name),
);
const fractions: ReadonlySet<string> = new Set(['decimal', 'float', 'double'].map((name) => xsd + name));
const moments: ReadonlySet<string> = new Set(
  ['dateTime', 'date', 'time', 'gYear', 'gYearMonth'].map((name) => xsd + name),
);
/** Longer texts are no numbers that anybody compares. */
const mostDigits = 1000;

/**
 * The order of two literals as SPARQL's `<` has it (SPARQL 1.1, section 17.3): negative, 0 or positive; `undefined` where
 * they cannot be compared, and such a value conforms to no bound. Moments with and without a time zone are not compared.
 */
export function compareLiterals(one: Term, other: Term): number | undefined {
  if (one.termType !== 'Literal' || other.termType !== 'Literal') return undefined;
  const [type, otherType] = [one.datatype.value, other.datatype.value];
  if (!isWellFormed(type, one.value) || !isWellFormed(otherType, other.value)) return undefined;
  if (isNumber(type) && isNumber(otherType)) return compareNumbers(one.value, type, other.value, otherType);
  if (type !== otherType) return undefined;
  if (type === `${xsd}string`) return compareCodePoints(one.value, other.value);
  if (type === `${xsd}boolean`) return Number(isTrue(one.value)) - Number(isTrue(other.value));
  return moments.has(type) ? compareMoments(one.value, other.value) : undefined;
}

function isNumber(type: string): boolean {
  return integers.has(type) || fractions.has(type);
}

function compareNumbers(one: string, type: string, other: string, otherType: string): number | undefined {
  if (one.length > mostDigits || other.length > mostDigits) return undefined;
  if (integers.has(type) && integers.has(otherType)) {
    const [a, b] = [BigInt(one.replace('+', '')), BigInt(other.replace('+', ''))];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  const [a, b] = [numberOf(one), numberOf(other)];
  return Number.isNaN(a) || Number.isNaN(b) ? undefined : a < b ? -1 : a > b ? 1 : 0;
}

function numberOf(text: string): number {
  return Number(text.replace('INF', 'Infinity'));
}

function isTrue(text: string): boolean {
  return text === 'true' || text === '1';
}

/** By code point, as the codepoint collation does; UTF-16 would put what lies beyond the basic plane too early. */
function compareCodePoints(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  if (at > 0 && isLowSurrogate(one.charCodeAt(at)) && isLowSurrogate(other.charCodeAt(at))) at -= 1;
  return (one.codePointAt(at) ?? -1) - (other.codePointAt(at) ?? -1);
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

const momentForm =
  /^\s*(?:(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?)?T?(?:(\d\d):(\d\d):(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?\s*$/;

function compareMoments(one: string, other: string): number | undefined {
  const [a, b] = [momentOf(one), momentOf(other)];
  if (!a || !b || a.isZoned !== b.isZoned) return undefined;
  return a.seconds - b.seconds || compareCodePoints(a.fraction, b.fraction);
}

function momentOf(
  text: string,
): { readonly seconds: number; readonly fraction: string; readonly isZoned: boolean } | undefined {
  const [whole, year = '1972', month = '1', day = '1', hour = '0', minute = '0', second = '0', fraction = '', zone] =
    momentForm.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const clock = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const seconds = date.getTime() / 1000 + clock - offsetOf(zone);
  return { seconds, fraction: withoutZeros(fraction), isZoned: zone !== undefined };
}

function offsetOf(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone ?? '') ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

/** A pattern for zeros at the end would take quadratic time. */
function withoutZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
