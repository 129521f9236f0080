import { asObject } from '../api/json-object.js';
import { resolveReference } from './resolve-reference.js';
import type { SchemaLibrary, SchemaPlace } from './schema-place.js';

/** A schema as the schemas that all have to hold. */
export interface Conjuncts {
  /** The schema itself, and whatever `$ref` and `allOf` join to it. */
  readonly parts: readonly SchemaPlace[];
  /** References that lead to nothing at hand. */
  readonly missing: readonly string[];
}

const mostParts = 2000;

/** Follows `$ref` and `allOf`, each schema once. */
export function conjuncts(start: SchemaPlace, library: SchemaLibrary): Conjuncts {
  const parts: SchemaPlace[] = [];
  const missing: string[] = [];
  const seen = new Set<unknown>();
  const open = [start];
  for (let place = open.pop(); place && parts.length < mostParts; place = open.pop()) {
    if (seen.has(place.schema)) continue;
    if (typeof place.schema === 'object') seen.add(place.schema);
    parts.push(place);
    const { document } = place;
    const schema = asObject(place.schema) ?? {};
    const { $ref: reference, allOf } = schema;
    if (typeof reference === 'string') {
      const found = resolveReference(reference, document, library);
      if (found) open.push(found);
      else missing.push(reference);
    }
    for (const key of ['$dynamicRef', '$recursiveRef']) if (schema[key] !== undefined) missing.push(key);
    if (Array.isArray(allOf)) for (const inner of allOf) open.push({ schema: inner, document });
  }
  if (parts.length >= mostParts) missing.push('too many schemas');
  return { parts, missing };
}
