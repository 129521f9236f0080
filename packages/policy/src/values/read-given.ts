import type { OperandValue } from '../decision.js';
import { xsd } from '../vocabulary.js';
import { parseDecimal } from './decimal.js';
import { parseValue, type TypedValue } from './parse-value.js';

/**
 * The value that a request gives, in its value space. A plain text takes the type of what it is compared with; a number
 * is the decimal that JSON writes.
 */
export function readGiven(given: OperandValue, right: TypedValue): TypedValue | undefined {
  if (typeof given === 'boolean') return { space: 'boolean', value: given };
  if (typeof given === 'number') return readNumber(given);
  if (typeof given === 'string') return readLike(given, right);
  const { value, datatype } = given;
  if (datatype === undefined) return typeof value === 'object' ? undefined : readGiven(value, right);
  return datatype === '@id' ? { space: 'iri', value: String(value) } : parseValue(String(value), datatype);
}

/** A given value as text. */
export function showGiven(given: OperandValue): string {
  if (typeof given !== 'object') return String(given);
  return given.unit === undefined ? String(given.value) : `${given.value} ${given.unit}`;
}

function readNumber(given: number): TypedValue | undefined {
  const value = Number.isFinite(given) ? parseDecimal(String(given)) : undefined;
  return value ? { space: 'decimal', value } : { space: 'double', value: given };
}

/** What a text can be, by the space of the value it stands against. */
function readLike(text: string, right: TypedValue): TypedValue | undefined {
  if (right.space === 'opaque') return parseValue(text, right.datatype);
  for (const name of datatypes[right.space]) {
    const value = parseValue(text, xsd + name);
    if (value) return value;
  }
  return undefined;
}

const datatypes: Readonly<Record<Exclude<TypedValue['space'], 'opaque'>, readonly string[]>> = {
  decimal: ['decimal', 'double'],
  double: ['double'],
  boolean: ['boolean'],
  dateTime: ['dateTime', 'date'],
  duration: ['duration'],
  string: ['string'],
  iri: ['anyURI'],
};
