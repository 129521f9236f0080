import { isObject } from '../../json-object.js';
import type { BundledSchema } from '../bundle-schema.js';
import { knownFormat } from '../known-formats.js';
import { linearPattern } from '../linear-pattern.js';
import { canonicalText, sizeOf } from './canonical-text.js';
import { type Assertion, fail, spend, unjudged } from './run.js';

type Schema = Exclude<BundledSchema, boolean>;

/** Whether a value is of a type; a whole number is an integer however it is written. */
export function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

/** The demands of a schema on a value as a whole: type, words, numbers and texts. */
export function valueAssertions(schema: Schema): Assertion[] {
  const result: Assertion[] = [];
  for (const [keyword, compile] of compilers) {
    if (!Object.hasOwn(schema, keyword)) continue;
    if (keyword === 'pattern' && 'reason' in linearPattern(schema[keyword] as string)) {
      result.push((place, run) => {
        if (typeof place.value === 'string') unjudged(run, { keyword, place, schema });
        return true;
      });
      continue;
    }
    const test = compile(schema[keyword]);
    result.push((place, run) => {
      if (keyword === 'format' && run.formats === 'annotate') return true;
      const { value } = place;
      if (typeof value === 'string') spend(run, value.length / 16);
      else if (typeof value === 'object' && (keyword === 'enum' || keyword === 'const')) spend(run, sizeOf(value));
      return test(value) || fail(run, { keyword, place, schema });
    });
  }
  return result;
}

/** A demand on values of one type; others meet it. */
const ofNumber = (test: (value: number) => boolean) => (value: unknown) => typeof value !== 'number' || test(value);
const ofText = (test: (value: string) => boolean) => (value: unknown) => typeof value !== 'string' || test(value);

type Compile = (keyword: unknown) => (value: unknown) => boolean;

const compilers: readonly (readonly [string, Compile])[] = [
  [
    'type',
    (types) => {
      const list = (Array.isArray(types) ? types : [types]) as readonly string[];
      const [only] = list;
      if (list.length === 1 && only !== undefined) return (value) => isOfType(value, only);
      return (value) => list.some((type) => isOfType(value, type));
    },
  ],
  [
    'enum',
    (words) => {
      const allowed = new Set((words as readonly unknown[]).map(canonicalText));
      return (value) => allowed.has(canonicalText(value));
    },
  ],
  [
    'const',
    (word) => {
      const allowed = canonicalText(word);
      return (value) => canonicalText(value) === allowed;
    },
  ],
  ['minimum', (limit) => ofNumber((value) => value >= (limit as number))],
  ['maximum', (limit) => ofNumber((value) => value <= (limit as number))],
  ['exclusiveMinimum', (limit) => ofNumber((value) => value > (limit as number))],
  ['exclusiveMaximum', (limit) => ofNumber((value) => value < (limit as number))],
  ['multipleOf', (step) => ofNumber((value) => isMultiple(value, step as number))],
  ['minLength', (limit) => ofText((value) => lengthOf(value) >= (limit as number))],
  ['maxLength', (limit) => ofText((value) => lengthOf(value) <= (limit as number))],
  [
    'pattern',
    (source) => {
      const result = linearPattern(source as string);
      return 'pattern' in result ? ofText((value) => result.pattern.test(value)) : () => true;
    },
  ],
  ['format', (name) => knownFormat(name as string) ?? (() => true)],
];

/** Decimal fractions are no binary ones: 0.3 is three times 0.1 for whoever wrote it. */
function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return (
    Number.isInteger(times) ||
    (Number.isFinite(times) && Math.abs(times - Math.round(times)) < Math.abs(times) * 4 * Number.EPSILON)
  );
}

/** Length in characters, as JSON Schema counts it. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let at = 0; at + 1 < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      length -= 1;
      at += 1;
    }
  }
  return length;
}
