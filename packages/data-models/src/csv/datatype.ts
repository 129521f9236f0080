import { measureJson } from '../reading/measure-json.js';
import {
  type DateFormat,
  type DateKind,
  readDate,
  standardFormats,
  usualFormats,
  parseDateFormat,
} from './date-format.js';
import { type NumberFormat, numberHint, readNumber, standardNumbers } from './number-format.js';

/** What the cells of a column hold, as the mapping says it. */
export interface Datatype {
  readonly base: string;
  readonly number?: NumberFormat;
  readonly date?: { readonly name: string; readonly format: DateFormat };
  readonly boolean?: readonly [yes: string, no: string];
  /** Limits of length, inclusive. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Limits of the value as they stand in the mapping. */
  readonly minInclusive?: number | string;
  readonly maxInclusive?: number | string;
  readonly minExclusive?: number | string;
  readonly maxExclusive?: number | string;
}

/** Why a cell does not hold what it should. */
export type CellProblem =
  | { readonly kind: 'number'; readonly hint?: string }
  | { readonly kind: 'date'; readonly format: string; readonly written?: string }
  | { readonly kind: 'boolean'; readonly format: string }
  | { readonly kind: 'json' }
  | { readonly kind: 'range'; readonly limit: string };

/** The value of a cell, or why it has none. */
export type CellValue = { readonly value: unknown } | { readonly problem: CellProblem };

const whole = { fraction: false } as const;

/** The numbers of XML Schema with their limits. */
const numbers: Readonly<
  Record<string, { readonly fraction?: false; readonly minimum?: number; readonly maximum?: number }>
> = {
  number: {},
  decimal: {},
  double: {},
  float: {},
  integer: whole,
  long: whole,
  int: { ...whole, minimum: -2_147_483_648, maximum: 2_147_483_647 },
  short: { ...whole, minimum: -32_768, maximum: 32_767 },
  byte: { ...whole, minimum: -128, maximum: 127 },
  nonNegativeInteger: { ...whole, minimum: 0 },
  positiveInteger: { ...whole, minimum: 1 },
  unsignedLong: { ...whole, minimum: 0 },
  unsignedInt: { ...whole, minimum: 0, maximum: 4_294_967_295 },
  unsignedShort: { ...whole, minimum: 0, maximum: 65_535 },
  unsignedByte: { ...whole, minimum: 0, maximum: 255 },
  nonPositiveInteger: { ...whole, maximum: 0 },
  negativeInteger: { ...whole, maximum: -1 },
};

const dates: Readonly<Record<string, DateKind>> = {
  date: 'date',
  time: 'time',
  datetime: 'dateTime',
  dateTime: 'dateTime',
  dateTimeStamp: 'dateTime',
};

const texts = ['string', 'normalizedString', 'token', 'language', 'Name', 'NMTOKEN', 'xml', 'html', 'anyURI'];
const untyped = ['any', 'anyAtomicType'];
const unchecked = [
  'base64Binary',
  'binary',
  'hexBinary',
  'duration',
  'dayTimeDuration',
  'yearMonthDuration',
  'gDay',
  'gMonth',
  'gMonthDay',
  'gYear',
  'gYearMonth',
  'QName',
];

/** The names of datatypes that CSVW knows. */
export const datatypeNames: readonly string[] = [
  ...Object.keys(numbers),
  ...Object.keys(dates),
  'boolean',
  'json',
  ...texts,
  ...untyped,
  ...unchecked,
];

/** Whether values of a datatype are kept as text that nothing is known about. */
export const isUnchecked = (base: string): boolean => unchecked.includes(base);
export const isNumeric = (base: string): boolean => Object.hasOwn(numbers, base);
export const dateKindOf = (base: string): DateKind | undefined =>
  Object.hasOwn(dates, base) ? dates[base] : undefined;

/** Whether white space within a cell is part of its value (Model for Tabular Data, section 6.4). */
export const keepsSpace = (base: string): boolean =>
  ['string', 'json', 'xml', 'html', 'anyAtomicType', 'any'].includes(base);

/** Makes the reader of a datatype's values. */
export function compileDatatype(datatype: Datatype): (text: string) => CellValue {
  const { base } = datatype;
  const read = readerOf(datatype);
  return (text) => {
    const found = read(text);
    if ('problem' in found) return found;
    const limit = brokenLimit(datatype, base, found.value, text);
    return limit === undefined ? found : { problem: { kind: 'range', limit } };
  };
}

function readerOf(datatype: Datatype): (text: string) => CellValue {
  const { base } = datatype;
  const kind = dateKindOf(base);
  if (kind) return (text) => readDateCell(text, kind, datatype);
  if (isNumeric(base)) {
    const format = datatype.number ?? standardNumbers;
    return (text) => {
      const value = readNumber(text, format);
      const hint = value === undefined ? numberHint(text, format) : undefined;
      return value === undefined ? { problem: { kind: 'number', ...(hint !== undefined && { hint }) } } : { value };
    };
  }
  if (base === 'boolean') {
    const { boolean } = datatype;
    const values = new Map<string, boolean>(
      boolean
        ? [
            [boolean[0], true],
            [boolean[1], false],
          ]
        : [
            ['true', true],
            ['1', true],
            ['false', false],
            ['0', false],
          ],
    );
    const format = [...values.keys()].map((word) => `"${word}"`).join(', ');
    return (text) => {
      const value = values.get(text);
      return value === undefined ? { problem: { kind: 'boolean', format } } : { value };
    };
  }
  if (base === 'json')
    return (text) => {
      try {
        // What nests deeper than a document may is not written out again either.
        if (measureJson(new TextEncoder().encode(text)).depth > 500) return { problem: { kind: 'json' } };
        return { value: JSON.parse(text) as unknown };
      } catch {
        return { problem: { kind: 'json' } };
      }
    };
  return (text) => ({ value: text });
}

function readDateCell(text: string, kind: DateKind, { date }: Datatype): CellValue {
  const value = readDate(text, date?.format ?? standardFormats[kind], kind);
  if (value !== undefined) return { value };
  const fitting = usualFormats[kind].filter((one) => readDate(text, parseDateFormat(one) ?? [], kind) !== undefined);
  const format = `${kind === 'dateTime' ? 'date and time' : kind}${date ? ` like ${date.name}` : ''}`;
  // A format that the column has already is no news: then the day is not in the calendar.
  const written = fitting
    .filter((one) => one !== date?.name)
    .slice(0, 2)
    .join(' or ');
  return { problem: { kind: 'date', format, ...(written !== '' && { written }) } };
}

function brokenLimit(datatype: Datatype, base: string, value: unknown, text: string): string | undefined {
  const { minLength, maxLength } = datatype;
  if (minLength !== undefined && text.length < minLength) return `at least ${minLength} characters`;
  if (maxLength !== undefined && text.length > maxLength) return `at most ${maxLength} characters`;
  const type = isNumeric(base) ? numbers[base] : undefined;
  if (type?.fraction === false && !Number.isInteger(value)) return 'no fraction';
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const below = (limit: number | string | undefined): boolean => limit !== undefined && value < limit;
  const above = (limit: number | string | undefined): boolean => limit !== undefined && value > limit;
  for (const limit of [type?.minimum, datatype.minInclusive]) if (below(limit)) return `a value of at least ${limit}`;
  for (const limit of [type?.maximum, datatype.maxInclusive]) if (above(limit)) return `a value of at most ${limit}`;
  if (below(datatype.minExclusive) || value === datatype.minExclusive) return `a value above ${datatype.minExclusive}`;
  if (above(datatype.maxExclusive) || value === datatype.maxExclusive) return `a value below ${datatype.maxExclusive}`;
  return undefined;
}
