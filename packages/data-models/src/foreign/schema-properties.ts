import type { BundledSchema, SchemaBundle } from './bundle-schema.js';

type Schema = Exclude<BundledSchema, boolean>;

/** What a schema says of one property: all schemas for it, the outermost first, and whatever they refer to. */
export type SchemaProperties = ReadonlyMap<string, readonly Schema[]>;

/** The properties that a bundle describes, and the names that it requires, wherever in the parts of the schema they stand. */
export function schemaProperties(bundle: SchemaBundle): { properties: SchemaProperties; required: readonly string[] } {
  const properties = new Map<string, Schema[]>();
  const required = new Set<string>();
  for (const schema of partsOf(bundle.schemas[0], bundle)) {
    for (const name of (schema['required'] ?? []) as readonly string[]) required.add(name);
    for (const [name, one] of Object.entries((schema['properties'] ?? {}) as Record<string, BundledSchema>)) {
      const known = properties.get(name) ?? [];
      for (const part of partsOf(one, bundle)) known.push(part);
      properties.set(name, known);
    }
  }
  return { properties, required: [...required] };
}

/** A schema, what it refers to, and the schemas that hold for the same value together with it. */
export function partsOf(schema: BundledSchema | undefined, { schemas }: SchemaBundle): Schema[] {
  const found: Schema[] = [];
  const seen = new Set<number>();
  const waiting: (BundledSchema | undefined)[] = [schema];
  while (waiting.length > 0) {
    const next = waiting.shift();
    if (typeof next !== 'object') continue;
    found.push(next);
    const reference = next['$ref'];
    if (typeof reference === 'number' && !seen.has(reference)) {
      seen.add(reference);
      waiting.push(schemas[reference]);
    }
    for (const one of (next['allOf'] ?? []) as readonly BundledSchema[]) waiting.push(one);
  }
  return found;
}
