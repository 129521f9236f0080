import type { JsonSchema } from '../json-schema/json-schema.js';

const formats: Readonly<Record<string, string>> = {
  'date-time': 'date and time with offset',
  date: 'date',
  time: 'time with offset',
  uri: 'URI',
  email: 'e-mail address',
};

/** A schema of a value in a few words, such as "number, 0 to 1" or "list of text". */
export function describeSchema(schema: JsonSchema): string {
  if (schema['$ref'] === '#/$defs/geometry') return 'GeoJSON geometry';
  if (schema['$ref'] === '#/$defs/identifier') return 'URI or short name';
  if (Object.hasOwn(schema, 'const')) return `\`${String(schema['const'])}\``;
  if (Array.isArray(schema['enum']))
    return (schema['enum'] as readonly unknown[]).map((word) => `\`${String(word)}\``).join(', ');
  const branches = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined;
  if (branches) return [...new Set(branches.map(describeSchema))].join(' or ');
  switch (schema['type']) {
    case 'string':
      return formats[String(schema['format'])] ?? (schema['pattern'] === undefined ? 'text' : 'text of a pattern');
    case 'integer':
      return `whole number${range(schema)}`;
    case 'number':
      return `number${range(schema)}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return `list of ${typeof schema['items'] === 'object' ? describeSchema(schema['items'] as JsonSchema) : 'values'}`;
    case 'object':
      return members(schema);
    default:
      return 'any JSON';
  }
}

function range(schema: JsonSchema): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema as Readonly<
    Record<string, number | undefined>
  >;
  // Whole numbers end at 2^53, which says nothing of the model.
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  const least = minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum;
  if (least !== undefined && most !== undefined) return `, ${least} to ${most}`;
  if (least !== undefined) return `, at least ${least}`;
  if (most !== undefined) return `, at most ${most}`;
  if (exclusiveMinimum !== undefined) return `, more than ${exclusiveMinimum}`;
  return exclusiveMaximum === undefined ? '' : `, less than ${exclusiveMaximum}`;
}

function members(schema: JsonSchema): string {
  const names = Object.keys((schema['properties'] as object | undefined) ?? {});
  const others = schema['additionalProperties'] as JsonSchema | undefined;
  if (names.length === 0 && others && Object.keys(others).length > 0) return `object of ${describeSchema(others)}`;
  return names.length === 0 ? 'object' : `object with ${names.map((name) => `\`${name}\``).join(', ')}`;
}
