import type { BundledSchema, SchemaBundle } from '../bundle-schema.js';
import { allOfValue, type Schema } from './all-of-value.js';

/**
 * Whether no value fits two of several schemas: they ask for different types, or for objects with different words in one
 * member, as geometries are told apart.
 */
export function areExclusive(branches: readonly BundledSchema[], bundle: SchemaBundle): boolean {
  const parts: (readonly Schema[])[] = [];
  for (const branch of branches) {
    const own = allOfValue([branch], bundle);
    if (!own) return false;
    parts.push(own);
  }
  return parts.every((one, index) => parts.slice(index + 1).every((other) => differ(one, other, bundle)));
}

function differ(one: readonly Schema[], other: readonly Schema[], bundle: SchemaBundle): boolean {
  for (const first of one) for (const second of other) if (haveNoCommonType(first, second)) return true;
  for (const first of one)
    for (const name of (first['required'] ?? []) as readonly string[]) {
      const [words, otherWords] = [wordsOf(name, one, bundle), wordsOf(name, other, bundle)];
      // Where both are objects, the member stands there, and is no word of both.
      if (words && otherWords && !words.some((word) => otherWords.includes(word)) && areObjects(one)) return true;
    }
  return false;
}

function haveNoCommonType(first: Schema, second: Schema): boolean {
  if (!Object.hasOwn(first, 'type') || !Object.hasOwn(second, 'type')) return false;
  const [types, others] = [typesOf(first), typesOf(second)];
  return !types.some((type) => others.includes(type));
}

/** Integers are numbers. */
function typesOf({ type }: Schema): readonly unknown[] {
  return ([] as unknown[]).concat(type).map((one) => (one === 'integer' ? 'number' : one));
}

function areObjects(parts: readonly Schema[]): boolean {
  return parts.some(({ type }) => type === 'object');
}

/** The words that a member may be; `undefined` where it may be something else. */
function wordsOf(name: string, parts: readonly Schema[], bundle: SchemaBundle): readonly string[] | undefined {
  for (const part of parts) {
    const properties = (part['properties'] ?? {}) as Readonly<Record<string, BundledSchema>>;
    if (!Object.hasOwn(properties, name)) continue;
    for (const schema of allOfValue([properties[name] as BundledSchema], bundle) ?? []) {
      const words = schema['enum'] as readonly unknown[] | undefined;
      if (words?.every((word) => typeof word === 'string')) return words as readonly string[];
    }
  }
  return undefined;
}
