import type { PropertyUse } from '../application-profile.js';
import { isDatatypeForm } from '../datatype-form.js';
import { temporalDatatypes } from '../value-problem.js';
import { xsd } from '../vocabulary.js';
import type { DefinitionScope } from './definition-log.js';
import { invalidValue } from './definition-rules.js';
import { isRecord } from './is-record.js';
import { isText } from './read-text.js';

/** A literal whose datatype its property does not imply, as JSON-LD writes it. */
export interface TypedValue {
  readonly '@value': string;
  readonly '@type': string;
}

/** Reads a date, a number, a duration or a text without a language; `undefined` when it is none. */
export function readLiteral(
  use: PropertyUse,
  input: unknown,
  pointer: string,
  { log }: DefinitionScope,
): string | number | TypedValue | undefined {
  const read =
    use.kind === 'temporal'
      ? readTemporal(input)
      : use.kind === 'datatype'
        ? readDatatype(use.range, input)
        : readPlain(use, input);
  if (read === undefined)
    log.report(invalidValue, pointer, { key: use.key, expected: expectedWords(use) }, { value: input });
  return read;
}

/** The datatype of a date as its form tells it: the forms exclude each other. */
export function temporalDatatype(text: string): string | undefined {
  return temporalDatatypes.find((datatype) => isDatatypeForm(datatype, text));
}

/** WGS 84 as DCAT 3 writes places (section 6.15). */
export const wktLiteral = 'http://www.opengis.net/ont/geosparql#wktLiteral';

/** The datatype of the texts that a use of kind `literal` has. */
export function literalDatatype({ key }: PropertyUse): string | undefined {
  return key === 'bbox' || key === 'centroid' ? wktLiteral : undefined;
}

function readTemporal(input: unknown): string | TypedValue | undefined {
  if (input instanceof Date) {
    return Number.isNaN(input.getTime())
      ? undefined
      : { '@value': input.toISOString().replace('.000Z', 'Z'), '@type': `${xsd}dateTime` };
  }
  const given = isRecord(input) ? input['@value'] : input;
  // In YAML a year alone is a number.
  const text = typeof given === 'number' && Number.isInteger(given) ? String(given) : given;
  if (typeof text !== 'string') return undefined;
  const datatype = temporalDatatype(text.trim());
  if (datatype === undefined) return undefined;
  return datatype === `${xsd}date` ? text.trim() : { '@value': text.trim(), '@type': datatype };
}

function readDatatype(datatype: string, input: unknown): string | number | undefined {
  if (datatype === `${xsd}nonNegativeInteger`) {
    if (Number.isSafeInteger(input) && (input as number) >= 0) return (input as number) + 0;
    return typeof input === 'string' && isDatatypeForm(datatype, input) ? input.trim() : undefined;
  }
  // As a JSON number a decimal would be a double to JSON-LD, which no decimal may look like.
  const text = typeof input === 'number' && datatype === `${xsd}decimal` ? decimal(input) : input;
  return typeof text === 'string' && isDatatypeForm(datatype, text) ? text.trim() : undefined;
}

/** A number in decimal digits, however small or large: decimals have no exponent. */
function decimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}

function readPlain(use: PropertyUse, input: unknown): string | undefined {
  if (use.key === 'bbox' && isNumbers(input, 4)) {
    const [west, south, east, north] = input as readonly [number, number, number, number];
    return `POLYGON((${west} ${south}, ${east} ${south}, ${east} ${north}, ${west} ${north}, ${west} ${south}))`;
  }
  if (use.key === 'centroid' && isNumbers(input, 2)) return `POINT(${input.join(' ')})`;
  return isText(input) ? input : undefined;
}

function isNumbers(input: unknown, length: number): input is readonly number[] {
  return Array.isArray(input) && input.length === length && input.every(Number.isFinite);
}

function expectedWords({ kind, key, range }: PropertyUse): string {
  if (kind === 'temporal') return 'a date such as "2026-03-01", a moment with its time, a month, a year or a Date';
  if (key === 'bbox') return 'well-known text, or [west, south, east, north] in degrees';
  if (key === 'centroid') return 'well-known text, or [longitude, latitude] in degrees';
  const words: Readonly<Record<string, string>> = {
    [`${xsd}decimal`]: 'a number',
    [`${xsd}duration`]: 'a duration such as "PT1H"',
    [`${xsd}hexBinary`]: 'hexadecimal digits',
    [`${xsd}nonNegativeInteger`]: 'a whole number from 0',
  };
  return words[range] ?? 'text in quotes';
}
