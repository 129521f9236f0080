import type { BundledSchema, SchemaBundle } from '../bundle-schema.js';

/** A schema that is an object. */
export type Schema = Exclude<BundledSchema, boolean>;

/** More schemas than these for one value cost more than one may. */
const most = 48;

/**
 * The schemas that hold for one value together: the given ones, what they refer to, and the parts of `allOf`. `undefined`
 * where one of them takes nothing, or there are too many.
 */
export function allOfValue(schemas: readonly BundledSchema[], bundle: SchemaBundle): readonly Schema[] | undefined {
  const found: Schema[] = [];
  const waiting = [...schemas];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (next === false || found.length >= most) return undefined;
    if (next === true) continue;
    found.push(next);
    const reference = next['$ref'];
    if (typeof reference === 'number') waiting.push(bundle.schemas[reference] as BundledSchema);
    for (const one of (next['allOf'] ?? []) as readonly BundledSchema[]) waiting.push(one);
  }
  return found;
}
