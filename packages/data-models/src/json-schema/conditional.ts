import type { JsonSchema } from './json-schema.js';

/** A schema for values of one sort, and another for the rest. */
export function conditional(sort: JsonSchema, inside: JsonSchema, outside?: JsonSchema): JsonSchema {
  const branches = new Map<string, JsonSchema>([
    ['if', sort],
    ['then', inside],
  ]);
  if (outside) branches.set('else', outside);
  return Object.fromEntries(branches);
}
