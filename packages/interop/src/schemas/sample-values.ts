import { asObject } from '../api/json-object.js';
import { conjuncts } from './conjuncts.js';
import type { SchemaLibrary, SchemaPlace } from './schema-place.js';
import { spend, type WorkBudget } from './work-budget.js';

const mostValues = 12;
const mostObjects = 200;
const samples: Readonly<Record<string, readonly unknown[]>> = {
  string: ['text', '', 'urn:ds4sscc:sample', '2026-01-01T00:00:00Z', '2026-01-01'],
  number: [0, 1.5, -1, 1e9],
  integer: [0, 1, -1, 1e9],
  boolean: [true, false],
  null: [null],
};

/** Values that a schema may permit, to be tried on others: each member takes each of its values once. Deterministic and bounded; none has to be valid. */
export function sampleValues(
  place: SchemaPlace,
  library: SchemaLibrary,
  budget: WorkBudget,
  depth = 0,
): readonly unknown[] {
  if (!spend(budget)) return [];
  const { parts } = conjuncts(place, library);
  const schemas = parts.map(({ schema }) => asObject(schema) ?? {});
  const listed = schemas.flatMap((schema) =>
    'const' in schema ? [schema['const']] : Array.isArray(schema['enum']) ? schema['enum'] : [],
  );
  if (listed.length > 0) return listed.slice(0, mostValues);
  const alternatives =
    depth > 3
      ? []
      : parts.flatMap(({ schema, document }) =>
          [asObject(schema)?.['anyOf'], asObject(schema)?.['oneOf']]
            .flatMap((list) => (Array.isArray(list) ? list : []))
            .map((one) => ({ schema: one as unknown, document })),
        );
  const types = new Set(schemas.flatMap(({ type }) => (type === undefined ? [] : [type].flat().map(String))));
  const isObject = schemas.some((schema) => schema['properties'] !== undefined || schema['required'] !== undefined);
  if (types.size === 0) for (const type of isObject ? ['object'] : ['string', 'number', 'boolean']) types.add(type);
  const bounds = schemas.flatMap((schema) =>
    ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].flatMap((key) =>
      typeof schema[key] === 'number' ? [schema[key], schema[key] + 1, schema[key] - 1] : [],
    ),
  );
  const own = [...types].flatMap((type): readonly unknown[] => {
    if (type === 'object') return depth > 3 ? [{}] : objects(parts, library, budget, depth);
    if (type === 'array') return [[], ...(depth > 3 ? [] : lists(parts, library, budget, depth))];
    return type === 'number' || type === 'integer' ? [...bounds, ...(samples[type] ?? [])] : (samples[type] ?? []);
  });
  const most = depth === 0 ? mostObjects : mostValues;
  return [
    ...own.slice(0, most),
    ...alternatives.slice(0, 8).flatMap((one) => sampleValues(one, library, budget, depth + 1).slice(0, 4)),
  ].slice(0, most);
}

function lists(
  parts: readonly SchemaPlace[],
  library: SchemaLibrary,
  budget: WorkBudget,
  depth: number,
): readonly unknown[] {
  const inner = parts.flatMap(({ schema, document }) =>
    asObject(asObject(schema)?.['items']) ? [{ schema: asObject(schema)?.['items'], document }] : [],
  );
  const [items] = inner;
  const values = items ? sampleValues(items, library, budget, depth + 1) : ['text'];
  return [...values.slice(0, 4).map((value) => [value]), values.slice(0, 2)];
}

function objects(
  parts: readonly SchemaPlace[],
  library: SchemaLibrary,
  budget: WorkBudget,
  depth: number,
): readonly unknown[] {
  const members = new Map<string, readonly unknown[]>();
  for (const { schema, document } of parts)
    for (const [name, inner] of Object.entries(asObject(asObject(schema)?.['properties']) ?? {})) {
      const values = sampleValues({ schema: inner, document }, library, budget, depth + 1);
      // Where several parts speak of a member, the values of the narrower one come first.
      members.set(name, [...values, ...(members.get(name) ?? [])].slice(0, mostValues));
    }
  const required = new Set(
    parts.flatMap(({ schema }) => {
      const names = asObject(schema)?.['required'];
      return Array.isArray(names) ? names.map(String) : [];
    }),
  );
  const first = (names: Iterable<string>): Record<string, unknown> =>
    Object.fromEntries([...names].map((name) => [name, members.get(name)?.[0] ?? 'text']));
  const smallest = first(required);
  const whole = first([...required, ...members.keys()]);
  const varied = [...members].flatMap(([name, values]) => values.map((value) => ({ ...smallest, [name]: value })));
  return [smallest, whole, { ...smallest, 'urn:ds4sscc:other': 'text' }, ...varied];
}
