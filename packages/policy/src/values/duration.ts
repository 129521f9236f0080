import { daysSince1970 } from '../calendar.js';
import { addDecimals, compareDecimals, type Decimal, parseDecimal } from './decimal.js';

/** A value of `xsd:duration`: months and seconds, which no fixed factor connects (XML Schema 1.1, 3.3.6). */
export interface Duration {
  readonly months: number;
  readonly seconds: Decimal;
}

const form =
  /^(-?)P(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,100})?)S)?)?$/;

/** Reads the lexical form of `xsd:duration`; `undefined` for anything else. */
export function parseDuration(text: string): Duration | undefined {
  const match = text.length > 200 ? null : form.exec(text);
  if (!match) return undefined;
  const [, sign, ...parts] = match;
  const dated = parts.slice(0, 3).some((part) => part !== undefined);
  const timed = parts.slice(3).some((part) => part !== undefined);
  if (text.includes('T') ? !timed : !dated) return undefined;
  const [years = 0, months = 0, days = 0, hours = 0, minutes = 0] = parts.slice(0, 5).map((part) => Number(part ?? 0));
  const whole = BigInt(days) * 86_400n + BigInt(hours * 3600 + minutes * 60);
  const seconds = addDecimals({ unscaled: whole, scale: 0 }, parseDecimal(parts[5] ?? '0') as Decimal);
  const negative = sign === '-';
  return {
    months: negative ? -(years * 12 + months) : years * 12 + months,
    seconds: negative ? { ...seconds, unscaled: -seconds.unscaled } : seconds,
  };
}

/** The starts that XML Schema 1.1 (3.3.6.2) compares durations from: the lengths of months vary most around them. */
const starts: readonly (readonly [year: number, month: number])[] = [
  [1696, 9],
  [1697, 2],
  [1903, 3],
  [1903, 7],
];

/**
 * Orders durations where there is an order: negative where the first is shorter, `undefined` where it depends on the
 * calendar, as for a month and 30 days.
 */
export function compareDurations(a: Duration, b: Duration): number | undefined {
  const [first, ...others] = starts.map((start) => compareDecimals(endAfter(start, a), endAfter(start, b)));
  // 400 years are as long as 146,097 days everywhere, and yet another value (3.3.6.1).
  if (first === 0 && a.months !== b.months) return undefined;
  return others.every((one) => one === first) ? first : undefined;
}

function endAfter([year, month]: readonly [number, number], { months, seconds }: Duration): Decimal {
  const total = year * 12 + (month - 1) + months;
  const day = daysSince1970(Math.floor(total / 12), (((total % 12) + 12) % 12) + 1, 1);
  return addDecimals({ unscaled: BigInt(day) * 86_400n, scale: 0 }, seconds);
}
