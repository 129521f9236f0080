import type * as z from 'zod/mini';
import { isObject } from '../json-object.js';

/** A quick test of a value. `true`: the schema takes it. `false`: it may or may not. */
export type SchemaTest = (value: unknown) => boolean;

type Definition = z.core.$ZodTypeDef & Readonly<Record<string, unknown>>;

const tests = new WeakMap<z.core.$ZodType, SchemaTest>();

/**
 * The quick test of a schema, made once: plain comparisons in place of a run of zod, which makes objects and copies. It knows
 * what models are made of; anything else it leaves to zod. Why a value is refused is told by zod alone (see `checkValue`).
 */
export function schemaTest(schema: z.core.$ZodType): SchemaTest {
  const known = tests.get(schema);
  if (known) return known;
  const byZod: SchemaTest = (value) => (schema as z.ZodMiniType).safeParse(value).success;
  // Known from now on: a schema may have itself for a part.
  tests.set(schema, byZod);
  const test = testOf(schema) ?? byZod;
  tests.set(schema, test);
  return test;
}

function testOf(schema: z.core.$ZodType): SchemaTest | undefined {
  const definition = schema._zod.def as Definition;
  const type = typeTest(schema, definition);
  if (!type) return undefined;
  const checks = ((definition['checks'] ?? []) as readonly z.core.$ZodCheck[]).map(checkTest);
  // What a check of the whole sees of an object is a copy without the members that its schema does not name.
  if (checks.length > 0 && definition.type === 'object') return undefined;
  const [first, second, ...more] = checks;
  if (checks.includes(undefined) || more.length > 0) return undefined;
  if (!first) return type;
  return second ? (value) => type(value) && first(value) && second(value) : (value) => type(value) && first(value);
}

function typeTest(schema: z.core.$ZodType, definition: Definition): SchemaTest | undefined {
  const { format, coerce } = definition;
  switch (definition.type) {
    case 'string':
      return format || coerce ? undefined : (value) => typeof value === 'string';
    case 'number':
      if (coerce) return undefined;
      if (format === 'safeint') return (value) => Number.isSafeInteger(value);
      return format ? undefined : (value) => Number.isFinite(value);
    case 'boolean':
      return coerce ? undefined : (value) => typeof value === 'boolean';
    case 'any':
    case 'unknown':
      return () => true;
    case 'enum':
    case 'literal': {
      const values: ReadonlySet<unknown> | undefined = schema._zod.values;
      return values && ((value) => values.has(value));
    }
    case 'array': {
      const item = schemaTest(definition['element'] as z.core.$ZodType);
      return (value) => {
        if (!Array.isArray(value)) return false;
        for (let index = 0; index < value.length; index += 1) if (!item(value[index])) return false;
        return true;
      };
    }
    case 'union': {
      const options = (definition['options'] as readonly z.core.$ZodType[]).map(schemaTest);
      return definition['inclusive'] === false ? undefined : (value) => options.some((option) => option(value));
    }
    case 'object':
      return objectTest(definition);
    default:
      return undefined;
  }
}

function objectTest({ shape, catchall }: Definition): SchemaTest | undefined {
  // Further members pass, or are of no interest; where they have a schema of their own, zod decides.
  const rest = (catchall as z.core.$ZodType | undefined)?._zod.def.type ?? 'unknown';
  const members = Object.entries(shape as Readonly<Record<string, z.core.$ZodType>>);
  if (rest !== 'unknown' || members.some(([name]) => name in Object.prototype)) return undefined;
  const parts = members.map(([name, schema]) => {
    const { type, innerType } = schema._zod.def as Definition;
    const optional = type === 'optional';
    return { name, optional, test: schemaTest(optional ? (innerType as z.core.$ZodType) : schema) };
  });
  return (value) => {
    if (!isObject(value)) return false;
    for (const { name, optional, test } of parts)
      if (!Object.hasOwn(value, name)) {
        if (!optional) return false;
      } else if (!test(value[name])) return false;
    return true;
  };
}

function checkTest(check: z.core.$ZodCheck): SchemaTest | undefined {
  const definition = check._zod.def as unknown as Readonly<Record<string, unknown>>;
  const { value: limit, inclusive, minimum, maximum, fn, pattern } = definition;
  switch (definition['check']) {
    case 'greater_than':
      if (typeof limit !== 'number') return undefined;
      return inclusive ? (value) => (value as number) >= limit : (value) => (value as number) > limit;
    case 'less_than':
      if (typeof limit !== 'number') return undefined;
      return inclusive ? (value) => (value as number) <= limit : (value) => (value as number) < limit;
    case 'min_length':
      return (value) => isAtLeast(value as string | readonly unknown[], minimum as number);
    case 'max_length':
      return (value) => (value as string | readonly unknown[]).length <= (maximum as number);
    case 'string_format':
      if (definition['format'] !== 'regex' || !(pattern instanceof RegExp) || pattern.global || pattern.sticky)
        return undefined;
      return (value) => pattern.test(value as string);
    case 'custom':
      return (value) => (fn as SchemaTest)(value) === true;
    default:
      return undefined;
  }
}

/** Lengths of texts are counted in code points, of which each takes one or two places. */
function isAtLeast(value: string | readonly unknown[], minimum: number): boolean {
  const { length } = value;
  if (length < minimum || length >= minimum * 2 || typeof value !== 'string') return length >= minimum;
  return minimum === 1 || [...value].length >= minimum;
}
