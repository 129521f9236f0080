/** An exact decimal: `unscaled` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
}

/** Longer texts are no quantities that anyone measured, and would only cost time. */
const longest = 400;

/** Reads the lexical form of `xsd:decimal` (XML Schema 1.1, 3.3.3); `undefined` for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > longest) return undefined;
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  if (whole.length + fraction.length === 0) return undefined;
  const digits = BigInt(whole + fraction);
  return { unscaled: sign === '-' ? -digits : digits, scale: fraction.length };
}

/** Orders decimals: negative where the first is smaller. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = at(a, scale) - at(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The unscaled value at a scale that is not smaller than its own. */
function at({ unscaled, scale }: Decimal, wanted: number): bigint {
  return unscaled * 10n ** BigInt(wanted - scale);
}

/** The sum of two decimals. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { unscaled: at(a, scale) + at(b, scale), scale };
}

/** The double that is nearest. */
export function toDouble({ unscaled, scale }: Decimal): number {
  return Number(`${unscaled}e-${scale}`);
}
