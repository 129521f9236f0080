import { compareDecimals, type Decimal, parseDecimal, toDouble } from '../../values/decimal.js';
import type { TypedValue } from '../../values/parse-value.js';
import { odrl, xsd } from '../../vocabulary.js';
import { decimalText, inOrder, withGaps } from './between.js';
import type { CellDraft, CellDrafts } from './cell-draft.js';

const one: Decimal = { unscaled: 1n, scale: 0 };
const zero: Decimal = { unscaled: 0n, scale: 0 };

/** The numbers that differ for some right operands: those themselves, what lies between them, and what is no number. */
export function numberCells(rights: readonly TypedValue[], leftOperand: string): CellDrafts {
  const doubles = rights.flatMap((right) => (right.space === 'double' ? [right.value] : []));
  const decimals = rights.flatMap((right) => (right.space === 'decimal' ? [right.value] : []));
  const finite = doubles.filter(Number.isFinite).map(decimalOf);
  const points = inOrder([...decimals, ...finite.filter((value) => value !== undefined)]);
  const lowest = points[0];
  if (!lowest) return { drafts: [], complete: false };
  const speaksOfLess = compareDecimals(lowest, zero) < 0;
  // Nothing is counted or measured below zero unless the policy says so.
  const line = withGaps(compareDecimals(lowest, zero) > 0 ? [zero, ...points] : points, one);
  const counts = leftOperand === `${odrl}count`;
  const drafts: CellDraft[] = line.map((value) => ({
    given: givenNumber(value),
    usable: (speaksOfLess || compareDecimals(value, zero) >= 0) && (!counts || isCount(value)),
  }));
  drafts.push({ given: { value: 'NaN', datatype: `${xsd}double` }, usable: false });
  // A double may be equal to two decimals that are hardly apart; then the numbers on a line are not all there is.
  const apart = new Set(points.map(toDouble)).size === points.length;
  return {
    drafts,
    complete: apart && finite.length === doubles.length && finite.every((value) => value !== undefined),
  };
}

function isCount(value: Decimal): boolean {
  return compareDecimals(value, one) >= 0 && !decimalText(value).includes('.');
}

/** A number as JSON writes it, where that is exact. */
function givenNumber(value: Decimal): number | { value: string; datatype: string } {
  const text = decimalText(value);
  return String(Number(text)) === text ? Number(text) : { value: text, datatype: `${xsd}decimal` };
}

/** The decimal that is exactly a double; `undefined` for those that would be very long. */
function decimalOf(value: number): Decimal | undefined {
  const text = value.toFixed(20);
  const decimal = parseDecimal(text);
  return decimal && toDouble(decimal) === value && Math.abs(value) < 1e21 ? decimal : undefined;
}
