import { addDecimals, compareDecimals, type Decimal } from '../../values/decimal.js';

/** Points on a line in order, each once. */
export function inOrder(points: readonly Decimal[]): readonly Decimal[] {
  return points
    .toSorted(compareDecimals)
    .filter((one, at, all) => at === 0 || compareDecimals(one, all[at - 1] as Decimal) !== 0);
}

/** The points of a line, and one point before, between and after them. */
export function withGaps(points: readonly Decimal[], margin: Decimal): readonly Decimal[] {
  const line = inOrder(points);
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return [];
  const gaps = line.slice(1).map((point, at) => between(line[at] as Decimal, point));
  const before = addDecimals(first, { ...margin, unscaled: -margin.unscaled });
  return inOrder([before, ...line, ...gaps, addDecimals(last, margin)]);
}

/** A point between two, a whole number where there is one. */
export function between(low: Decimal, high: Decimal): Decimal {
  const sum = addDecimals(low, high);
  const middle: Decimal = { unscaled: sum.unscaled * 5n, scale: sum.scale + 1 };
  const whole: Decimal = { unscaled: floorOf(middle), scale: 0 };
  if (compareDecimals(low, whole) < 0) return whole;
  const next: Decimal = { unscaled: whole.unscaled + 1n, scale: 0 };
  return compareDecimals(next, high) < 0 ? next : middle;
}

/** The largest whole number that is not greater. */
export function floorOf({ unscaled, scale }: Decimal): bigint {
  const factor = 10n ** BigInt(scale);
  const whole = unscaled / factor;
  return unscaled < 0n && whole * factor !== unscaled ? whole - 1n : whole;
}

/** The shortest way to write a decimal. */
export function decimalText({ unscaled, scale }: Decimal): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const whole = scale === 0 ? digits : digits.slice(0, digits.length - scale);
  return `${unscaled < 0n ? '-' : ''}${whole}${scale === 0 || fraction === '' ? '' : `.${fraction}`}`;
}
