/** How numbers are written. */
export interface NumberFormat {
  readonly decimalChar: string;
  readonly groupChar: string | null;
  readonly pattern?: NumberPattern;
}

/** What a pattern such as "#,##0.00" asks for. */
export interface NumberPattern {
  readonly leastInteger: number;
  readonly leastFraction: number;
  readonly mostFraction: number;
}

/** The format of numbers whose column states none. */
export const standardNumbers: NumberFormat = { decimalChar: '.', groupChar: null };

/** Reads a pattern (UAX 35), as far as it says how many digits there are; `undefined` where it uses more. */
export function parseNumberPattern(pattern: string): NumberPattern | undefined {
  const match = /^#?[#,]{0,20}(0{0,20})(?:\.(0{0,20})(#{0,20}))?$/.exec(pattern);
  if (!match || pattern === '') return undefined;
  const [, integer = '', fraction = '', more = ''] = match;
  return {
    leastInteger: integer.length,
    leastFraction: fraction.length,
    mostFraction: fraction.length + more.length,
  };
}

/** Reads a number; `undefined` where the text is none in this format. */
export function readNumber(text: string, { decimalChar, groupChar, pattern }: NumberFormat): number | undefined {
  const special = { NaN: undefined, INF: undefined, '-INF': undefined };
  if (Object.hasOwn(special, text)) return undefined;
  const suffix = text.endsWith('%') ? 100 : text.endsWith('‰') ? 1000 : 1;
  let plain = suffix === 1 ? text : text.slice(0, -1);
  if (groupChar !== null && plain.includes(groupChar)) {
    const [whole = '', ...rest] = plain.split(decimalChar);
    const groups = whole.replace(/^[+-]/, '').split(groupChar);
    if (
      groups.some((group, index) => group === '' || (index > 0 && group.length > 3)) ||
      rest.join('').includes(groupChar)
    )
      return undefined;
    plain = [whole.split(groupChar).join(''), ...rest].join(decimalChar);
  }
  if (decimalChar !== '.') {
    if (plain.includes('.')) return undefined;
    plain = plain.replace(decimalChar, '.');
  }
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/.test(plain)) return undefined;
  if (pattern && (suffix !== 1 || !keepsPattern(plain, pattern))) return undefined;
  const value = Number(plain) / suffix;
  return Number.isFinite(value) ? value : undefined;
}

function keepsPattern(plain: string, pattern: NumberPattern): boolean {
  const [integer = '', fraction = ''] = plain.replace(/^[+-]/, '').split('.');
  return (
    integer.length >= pattern.leastInteger &&
    fraction.length >= pattern.leastFraction &&
    fraction.length <= pattern.mostFraction
  );
}

/** What a cell that is no number may be: a word for a missing value, a number in another format, or one with its unit. */
export function numberHint(text: string, format: NumberFormat): string | undefined {
  if (/^(?:n\/?a|nan|null|none|nil|-+|\?+|\.+|unknown|no data|missing|inf|-inf)$/i.test(text))
    return `if it stands for a missing value, give it as "null" of the column`;
  if (format.decimalChar === '.' && /^[+-]?[\d.]{1,20},\d{1,20}$/.test(text))
    return `if the comma is its decimal mark, give {"decimalChar": ","} as its format`;
  if (format.groupChar === null && /^[+-]?\d{1,3}(?:[,' \u{a0}\u{202f}]\d{3}){1,6}(?:\.\d{1,20})?$/u.test(text))
    return 'if it is divided into groups of digits, give their "groupChar" as its format';
  if (format.decimalChar === ',' && /^[+-]?\d{1,20}\.\d{1,20}$/.test(text))
    return 'its decimal mark is a point, the mapping says a comma';
  const [, unit] = /^[+-]?\d{1,20}(?:[.,]\d{1,20})? ?([^\d\s.,][^\d]{0,15})$/.exec(text) ?? [];
  return unit === undefined ? undefined : `the unit "${unit}" belongs in the model, not in the cell`;
}
