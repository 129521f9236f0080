import { showValue } from '@ds4sscc/findings';
import { valueMembers } from '../representation.js';
import {
  arrayWhereObject,
  arrayWhereScalar,
  booleanAsText,
  fractionWhereInteger,
  nestedNormalisedValue,
  notBoolean,
  nullValue,
  numberAsText,
  objectWhereArray,
  objectWhereScalar,
  scalarWhereArray,
  scalarWhereObject,
  valueWrongType,
} from '../rules/value-rules.js';
import { describeType, type Reporter } from './reporter.js';

/** A type as JSON Schema names it. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

const words: Readonly<Record<JsonType, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

/** Reports why a value is of none of the types it may have, by the likeliest cause. */
export function reportTypeProblem(
  value: unknown,
  types: readonly JsonType[],
  attribute: string,
  pointer: string,
  report: Reporter,
): void {
  const detail = { value };
  const facts = { attribute, expected: types.map((type) => words[type]).join(' or '), found: describeType(value) };
  const kind = attributeKind(value);
  if (value === null) report(nullValue, pointer, facts, detail);
  else if (kind !== undefined) report(nestedNormalisedValue, pointer, { attribute, kind }, detail);
  else if (
    typeof value === 'string' &&
    (types.includes('number') || types.includes('integer')) &&
    isJsonNumber(value)
  ) {
    const fix = { description: 'remove the quotation marks', replacement: value };
    report(numberAsText, pointer, { attribute, value }, { ...detail, fix });
  } else if (types.includes('boolean') && (value === 'true' || value === 'false')) {
    const fix = { description: 'remove the quotation marks', replacement: value };
    report(booleanAsText, pointer, { attribute, value }, { ...detail, fix });
  } else if (typeof value === 'number' && types.includes('integer'))
    report(fractionWhereInteger, pointer, { attribute, value: showValue(value) }, detail);
  else reportShape(value, types, facts, pointer, report);
}

/** Whether a text is a number or a truth value of one of these types, but for its quotation marks. */
export function isQuoted(value: unknown, types: readonly JsonType[]): boolean {
  if (typeof value !== 'string') return false;
  if (value === 'true' || value === 'false') return types.includes('boolean');
  return (types.includes('number') || types.includes('integer')) && isJsonNumber(value);
}

/** A difference in shape counts as the cause only where all allowed types have one shape. */
function reportShape(
  value: unknown,
  allowed: readonly JsonType[],
  facts: { attribute: string; expected: string; found: string },
  pointer: string,
  report: Reporter,
): void {
  const { attribute, found } = facts;
  const detail = { value };
  const shape = shapeOf(value);
  const [expected, ...others] = allowed.map((type) => (type === 'array' || type === 'object' ? type : 'scalar'));
  if (expected === undefined || others.some((other) => other !== expected))
    report(valueWrongType, pointer, facts, detail);
  else if (shape === 'array' && expected === 'scalar') report(arrayWhereScalar, pointer, facts, detail);
  else if (shape === 'array' && expected === 'object') report(arrayWhereObject, pointer, facts, detail);
  else if (shape === 'object' && expected === 'scalar') report(objectWhereScalar, pointer, facts, detail);
  else if (shape === 'object' && expected === 'array') report(objectWhereArray, pointer, facts, detail);
  else if (expected === 'object') report(scalarWhereObject, pointer, facts, detail);
  else if (expected === 'array') report(scalarWhereArray, pointer, facts, detail);
  else if (allowed.every((type) => type === 'boolean')) report(notBoolean, pointer, { attribute, found }, detail);
  else report(valueWrongType, pointer, facts, detail);
}

function shapeOf(value: unknown): 'array' | 'object' | 'scalar' {
  return Array.isArray(value) ? 'array' : typeof value === 'object' ? 'object' : 'scalar';
}

/** The kind of an attribute object, such as `{"type": "Property", "value": 1}`. */
function attributeKind(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { type } = value as { type?: unknown };
  const member = typeof type === 'string' ? valueMembers.get(type) : undefined;
  return member !== undefined && Object.hasOwn(value, member) ? String(type) : undefined;
}

/** A text that is a number of RFC 8259, section 6, so that it can stand without its quotation marks. */
function isJsonNumber(text: string): boolean {
  return text.length <= 40 && /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);
}
