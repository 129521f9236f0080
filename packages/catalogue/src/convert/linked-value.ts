import { literal, type Term } from '@ds4sscc/linked-data';
import type { Json } from './mapping.js';
import { isObject } from '../is-object.js';
import { xsd } from '../vocabulary.js';

type Literal = Extract<Term, { termType: 'Literal' }>;

/** A literal as a JSON-LD value: plain text as it stands, anything else in full. */
export function writeLinkedValue({ value, language, datatype }: Literal): Json {
  if (language) return { '@value': value, '@language': language };
  return datatype.value === `${xsd}string` ? value : { '@value': value, '@type': datatype.value };
}

/** The literal that a JSON-LD value stands for; nothing where it stands for a resource, or is malformed. */
export function readLinkedValue(value: unknown): Literal | undefined {
  if (typeof value === 'string') return literal(value);
  if (typeof value === 'boolean') return literal(String(value), { datatype: `${xsd}boolean` });
  // JSON-LD 1.1 API, section 8.6: numbers without a fraction are integers, others doubles in their canonical form.
  if (typeof value === 'number') {
    const isInteger = Number.isInteger(value) && Math.abs(value) < 1e21;
    if (isInteger) return literal(value.toFixed(0), { datatype: `${xsd}integer` });
    const canonical = value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');
    return literal(canonical, { datatype: `${xsd}double` });
  }
  if (!isObject(value) || !Object.hasOwn(value, '@value')) return undefined;
  const { '@value': inner, '@language': language, '@type': type } = value;
  if (typeof inner !== 'string')
    return type === undefined ? readLinkedValue(isObject(inner) ? null : inner) : undefined;
  if (typeof language === 'string' && language !== '') return literal(inner, { language });
  if (language !== undefined) return undefined;
  if (type === undefined) return literal(inner);
  return typeof type === 'string' ? literal(inner, { datatype: type }) : undefined;
}
