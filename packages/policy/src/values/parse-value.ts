import { type DateTime, parseDateTime } from '../date-time.js';
import { xsd } from '../vocabulary.js';
import { type Decimal, parseDecimal } from './decimal.js';
import { type Duration, parseDuration } from './duration.js';

/** A value in the value space of its datatype. */
export type TypedValue =
  | { readonly space: 'decimal'; readonly value: Decimal }
  /** `single`: a value of `xsd:float`. */
  | { readonly space: 'double'; readonly value: number; readonly single?: true }
  | { readonly space: 'boolean'; readonly value: boolean }
  | { readonly space: 'dateTime'; readonly value: DateTime }
  | { readonly space: 'duration'; readonly value: Duration }
  | { readonly space: 'string'; readonly value: string }
  | { readonly space: 'iri'; readonly value: string }
  /** A datatype that only tells whether two texts are the same. */
  | { readonly space: 'opaque'; readonly value: string; readonly datatype: string };

/** Longer texts are not compared. */
const longest = 10_000;

/** Reads a lexical value (XML Schema 1.1, part 2); `undefined` where it is not one of the datatype. */
export function parseValue(lexical: string, datatype: string): TypedValue | undefined {
  if (lexical.length > longest) return undefined;
  const name = datatype.startsWith(xsd) ? datatype.slice(xsd.length) : '';
  if (Object.hasOwn(whiteSpace, name)) return { space: 'string', value: (whiteSpace[name] as Facet)(lexical) };
  const text = lexical.trim();
  if (Object.hasOwn(integerRanges, name)) return parseInteger(text, integerRanges[name] as Range);
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  return read ? read(text, datatype) : { space: 'opaque', value: lexical, datatype };
}

type Facet = (text: string) => string;

/** What is left of white space (XML Schema 1.1, part 2, 4.3.6). */
const whiteSpace: Readonly<Record<string, Facet>> = {
  string: (text) => text,
  normalizedString: (text) => text.replace(/[\t\n\r]/g, ' '),
  token: (text) =>
    text
      .split(/[\t\n\r ]+/)
      .filter((word) => word !== '')
      .join(' '),
};

const readers: Readonly<Record<string, (text: string, datatype: string) => TypedValue | undefined>> = {
  decimal: (text) => wrap('decimal', parseDecimal(text)),
  double: (text) => wrap('double', parseDouble(text)),
  float: (text) => {
    const value = parseDouble(text);
    return value === undefined ? undefined : { space: 'double', value: Math.fround(value), single: true };
  },
  boolean: (text) => (/^(?:true|false|1|0)$/.test(text) ? { space: 'boolean', value: /^[t1]/.test(text) } : undefined),
  dateTime: (text, datatype) => wrap('dateTime', parseDateTime(text, datatype)),
  dateTimeStamp: (text, datatype) => wrap('dateTime', parseDateTime(text, datatype)),
  date: (text, datatype) => wrap('dateTime', parseDateTime(text, datatype)),
  duration: (text) => wrap('duration', parseDuration(text)),
  dayTimeDuration: (text) =>
    /[YM]/.test(text.split('T')[0] ?? '') ? undefined : wrap('duration', parseDuration(text)),
  yearMonthDuration: (text) => (/[DT]/.test(text) ? undefined : wrap('duration', parseDuration(text))),
  anyURI: (text) => ({ space: 'iri', value: text }),
};

function wrap<Space extends TypedValue['space']>(
  space: Space,
  value: Extract<TypedValue, { space: Space }>['value'] | undefined,
): TypedValue | undefined {
  return value === undefined ? undefined : ({ space, value } as TypedValue);
}

const special: Readonly<Record<string, number>> = {
  INF: Number.POSITIVE_INFINITY,
  '+INF': Number.POSITIVE_INFINITY,
  '-INF': Number.NEGATIVE_INFINITY,
  NaN: Number.NaN,
};

function parseDouble(text: string): number | undefined {
  if (Object.hasOwn(special, text)) return special[text];
  return text.length <= 400 && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

type Range = readonly [least: bigint | undefined, most: bigint | undefined];

/** The integers that the datatypes derived from `xsd:integer` admit (XML Schema 1.1, part 2, 3.4). */
const integerRanges: Readonly<Record<string, Range>> = {
  integer: [undefined, undefined],
  nonNegativeInteger: [0n, undefined],
  positiveInteger: [1n, undefined],
  nonPositiveInteger: [undefined, 0n],
  negativeInteger: [undefined, -1n],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  short: [-(2n ** 15n), 2n ** 15n - 1n],
  byte: [-128n, 127n],
  unsignedLong: [0n, 2n ** 64n - 1n],
  unsignedInt: [0n, 2n ** 32n - 1n],
  unsignedShort: [0n, 2n ** 16n - 1n],
  unsignedByte: [0n, 255n],
};

function parseInteger(text: string, [least, most]: Range): TypedValue | undefined {
  const value = text.includes('.') ? undefined : parseDecimal(text);
  if (!value || (least !== undefined && value.unscaled < least) || (most !== undefined && value.unscaled > most)) {
    return undefined;
  }
  return { space: 'decimal', value };
}
