import type { JsonSchema } from '../json-schema/json-schema.js';
import { exampleGeometry } from './example-geometry.js';
import { exampleText, textOfPattern } from './example-text.js';
import type { Random } from './random.js';

/** What an example value is made for. */
export interface ValueContext {
  readonly random: Random;
  /** Milliseconds since 1970 from which dates are counted. */
  readonly start: number;
  /** Name of the attribute or member: it says what a link is about. */
  readonly name: string;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  /** Whether a text names another entity. */
  readonly links: boolean;
}

/** A value that a schema describes: of those keywords that the value types of models have. */
export function exampleValue(schema: JsonSchema, context: ValueContext): unknown {
  const { random, definitions, name } = context;
  const reference = schema['$ref'];
  if (reference === '#/$defs/geometry') return exampleGeometry(random);
  if (reference === '#/$defs/identifier') return exampleUrn(context);
  if (typeof reference === 'string') return exampleValue(definitions[reference.replace('#/$defs/', '')] ?? {}, context);
  if (Object.hasOwn(schema, 'const')) return schema['const'];
  if (Array.isArray(schema['enum'])) return random.pick(schema['enum'] as readonly unknown[]);
  const branches = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined;
  if (branches) return exampleValue(random.pick(branches), context);
  const type: unknown = Array.isArray(schema['type']) ? schema['type'][0] : schema['type'];
  switch (type) {
    case 'string':
      return exampleString(schema, context);
    case 'integer':
    case 'number':
      return exampleNumber(schema, type === 'integer', random);
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    case 'array':
      return exampleList(schema, context);
    case 'object':
      return exampleObject(schema, context);
    default:
      return random.chance(0.5) ? exampleText(random) : { note: `${name}: ${exampleText(random)}` };
  }
}

function exampleString(schema: JsonSchema, context: ValueContext): string {
  const { random, name } = context;
  const instant = new Date(context.start + random.integer(0, 365 * 24 * 60) * 60_000).toISOString().replace('.000', '');
  switch (schema['format']) {
    case 'date-time':
      return instant;
    case 'date':
      return instant.slice(0, 10);
    case 'time':
      return instant.slice(11);
    case 'uri':
      return context.links ? exampleUrn(context) : `https://example.org/${name}/${random.integer(1, 999)}`;
    case 'email':
      return `desk${random.integer(1, 99)}@example.org`;
  }
  const { pattern, minLength, maxLength } = schema;
  if (typeof pattern === 'string') return textOfPattern(pattern, random);
  if (context.links) return exampleUrn(context);
  return exampleText(random, minLength as number | undefined, maxLength as number | undefined);
}

/** A number in its range; where one side is open, not far from the other. */
function exampleNumber(schema: JsonSchema, whole: boolean, random: Random): number {
  const bound = (name: string): number | undefined => schema[name] as number | undefined;
  const step = bound('multipleOf') ?? (whole ? 1 : 0.1);
  const above = bound('exclusiveMinimum');
  const below = bound('exclusiveMaximum');
  // Whole numbers end at 2^53 in the schema: nobody counts that far in an example.
  const most = Math.min(bound('maximum') ?? (below === undefined ? Infinity : below - step), 2 ** 53 - 1);
  const least = Math.max(
    bound('minimum') ?? (above === undefined ? -Infinity : above + step),
    most === 2 ** 53 - 1 || most === Infinity ? -(2 ** 53) : most - 100,
  );
  const low = least <= -(2 ** 53) + 1 ? Math.min(0, most) : least;
  const high = Math.min(most, low + 100);
  const found = Math.ceil(low / step) + random.integer(0, Math.floor((high - low) / step));
  return Math.round(found * step * 1e6) / 1e6;
}

function exampleList(schema: JsonSchema, context: ValueContext): unknown[] {
  const { random } = context;
  const least = (schema['minItems'] as number | undefined) ?? 0;
  const most = Math.min((schema['maxItems'] as number | undefined) ?? Infinity, least + 3);
  const fixed = (schema['prefixItems'] as readonly JsonSchema[] | undefined) ?? [];
  const items = typeof schema['items'] === 'object' ? (schema['items'] as JsonSchema) : {};
  const list: unknown[] = fixed.map((item) => exampleValue(item, context));
  const length = Math.max(random.integer(Math.max(least, Math.min(1, most)), most), list.length);
  for (let tries = 0; list.length < length && tries < 50; tries += 1) {
    const one = exampleValue(items, context);
    if (schema['uniqueItems'] !== true || !list.includes(one)) list.push(one);
  }
  return list;
}

function exampleObject(schema: JsonSchema, context: ValueContext): Record<string, unknown> {
  const { random } = context;
  const required = (schema['required'] as readonly string[] | undefined) ?? [];
  const members = Object.entries((schema['properties'] as Record<string, JsonSchema> | undefined) ?? {})
    .filter(([name]) => required.includes(name) || random.chance(0.7))
    .map(([name, one]) => [name, exampleValue(one, { ...context, name })]);
  const others = schema['additionalProperties'];
  if (typeof others === 'object' && others !== null && Object.keys(others).length > 0)
    for (const language of ['en', 'nl', 'fr'])
      if (members.length === 0 || random.chance(0.5))
        members.push([language, exampleValue(others as JsonSchema, context)]);
  return Object.fromEntries(members) as Record<string, unknown>;
}

/** The URN of another entity; its type is guessed from the name, as in `refRoadSegment`. */
function exampleUrn({ name, random }: ValueContext): string {
  const type = name.replace(/^(?:ref|has|is|in|at|on)(?=[A-Z])/, '');
  return `urn:ngsi-ld:${type.slice(0, 1).toUpperCase()}${type.slice(1)}:${random.integer(1, 999)}`;
}
