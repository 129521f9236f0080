import type { Model } from '../define-model.js';
import type { JsonSchema } from '../json-schema/json-schema.js';
import { toJsonSchema } from '../json-schema/to-json-schema.js';

/**
 * Writes a model as a TypeScript interface of its key-values entities, for projects that do not use this package. What a
 * type cannot say (ranges, formats, units) stands in the comments or nowhere.
 *
 * @example
 * ```ts
 * import { toTypeScript } from '@ds4sscc/data-models/typescript';
 * import { trafficFlowObserved } from '@ds4sscc/data-models/traffic-flow-observed';
 *
 * toTypeScript(trafficFlowObserved).includes("laneDirection?: 'forward' | 'backward';"); // => true
 * ```
 */
export function toTypeScript(model: Model): string {
  const schema = toJsonSchema(model, 'key-values');
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const definitions = (schema['$defs'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const members = Object.entries(model.attributes).map(([name, { description, units }]) => {
    const unit = units ? ` Unit: ${units.join(', ')}.` : '';
    const optional = model.required.includes(name) ? '' : '?';
    const type = typeOf(properties[name] ?? {}, definitions, 0);
    return `  /** ${comment(description + unit)} */\n  ${propertyName(name)}${optional}: ${type};`;
  });
  return `/** ${comment(`${model.description} Follows ${model.follows}.`)} */
export interface ${typeName(model.type)} {
  id: string;
  type: ${quote(model.type)};
${members.join('\n')}
}
`;
}

/** Types that nest deeper are not spelt out. */
const deepest = 8;
const geometry = `{ type: 'Point' | 'MultiPoint' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon'; coordinates: unknown[] }`;

function typeOf(schema: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>, depth: number): string {
  if (depth > deepest) return 'unknown';
  const inner = (one: unknown): string => typeOf((one ?? {}) as JsonSchema, definitions, depth + 1);
  const { $ref, type, enum: values, anyOf, oneOf, items, properties, required = [] } = schema as Keywords;
  if ('const' in schema) return literal(schema['const']);
  if (Array.isArray(values)) return values.map(literal).join(' | ');
  if (type === 'string') return 'string';
  if (type === 'number' || type === 'integer') return 'number';
  if (type === 'boolean' || type === 'null') return type;
  if ($ref !== undefined) {
    const name = $ref.slice('#/$defs/'.length);
    return /geometry$/i.test(name) ? geometry : inner(definitions[name]);
  }
  const alternatives = anyOf ?? oneOf;
  if (alternatives) return [...new Set(alternatives.map(inner))].join(' | ');
  if (type === 'array') {
    const item = inner(items);
    return / [|&] /.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
  }
  if (type !== 'object') return 'unknown';
  if (!properties) return 'Record<string, unknown>';
  const members = Object.entries(properties).map(
    ([name, one]) => `${propertyName(name)}${required.includes(name) ? '' : '?'}: ${inner(one)}`,
  );
  return `{ ${members.join('; ')} }`;
}

interface Keywords {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
  readonly items?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

function literal(value: unknown): string {
  return typeof value === 'string' ? quote(value) : typeof value === 'object' ? 'unknown' : String(value);
}

function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}

/** A type may be an IRI, or hold letters that no identifier has. */
function typeName(type: string): string {
  const words = (type.split(/[/#]/).at(-1) ?? '').replace(/[^\w$]+/g, '_');
  return /^[A-Za-z_$]/.test(words) ? words : `Entity_${words}`;
}

function comment(text: string): string {
  return text.replaceAll('*/', '* /').replace(/\s+/g, ' ');
}
