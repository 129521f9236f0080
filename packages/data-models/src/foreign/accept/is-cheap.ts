import type { BundledSchema, SchemaBundle } from '../bundle-schema.js';
import { schemaKeywords } from '../schema-keywords.js';
import type { Schema } from './all-of-value.js';

/** With a step for each schema and for each look at a member, one value stays below the 100 that it is given. */
const mostSchemas = 48;
/** Each look at a text costs a step for sixteen letters: with 64 KB of them, half of the 500,000 that are given at least are left. */
const mostLooks = 60;
/** Schemas that compare values as a whole, one within the other: each may cost a step for every two bytes, three times. */
const mostComparisons = 1;
const deepest = 20;
const mostValues = 5_000;

/**
 * Whether the evaluation of a record of 64 KB never takes more steps than it has (see `usualBounds`). An acceptor counts
 * none, and must not accept what the evaluation would give up.
 */
export function isCheap(bundle: SchemaBundle): boolean {
  let values = 0;

  const cheapBelow = (schemas: readonly BundledSchema[], depth: number, comparisons: number): boolean => {
    values += 1;
    const here = depth < deepest && values < mostValues ? inPlace(schemas, bundle) : undefined;
    if (here === undefined || here.some((schema) => unknown.some((keyword) => Object.hasOwn(schema, keyword))))
      return false;
    const looks = here.flatMap((schema) => Object.keys(schema).filter((keyword) => schemaKeywords.has(keyword))).length;
    const compared = comparisons + here.filter(comparesWhole).length;
    if (looks > mostLooks || compared > mostComparisons) return false;
    return childrenOf(here).every((children) => cheapBelow(children, depth + 1, compared));
  };

  return cheapBelow(bundle.schemas.slice(0, 1), 0, 0);
}

/** Keywords that look at a value several times, or at names. */
const unknown: readonly string[] = [
  'unevaluatedItems',
  'unevaluatedProperties',
  'contains',
  'propertyNames',
  'patternProperties',
  'dependentSchemas',
];

/** All schemas that a value is held against, whether they have to hold or not. */
function inPlace(schemas: readonly BundledSchema[], bundle: SchemaBundle): readonly Schema[] | undefined {
  const found: Schema[] = [];
  const waiting = [...schemas];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.length >= mostSchemas) return undefined;
    if (typeof next === 'boolean') continue;
    found.push(next);
    if (typeof next['$ref'] === 'number') waiting.push(bundle.schemas[next['$ref']] as BundledSchema);
    for (const keyword of ['allOf', 'anyOf', 'oneOf'])
      for (const one of (next[keyword] ?? []) as readonly BundledSchema[]) waiting.push(one);
    for (const keyword of ['not', 'if', 'then', 'else'])
      if (Object.hasOwn(next, keyword)) waiting.push(next[keyword] as BundledSchema);
  }
  return found;
}

/** For each value that a value may hold, the schemas that it is held against. */
function childrenOf(schemas: readonly Schema[]): readonly (readonly BundledSchema[])[] {
  const members = new Map<string, BundledSchema[]>();
  const others: BundledSchema[] = [];
  const items: BundledSchema[] = [];
  for (const schema of schemas) {
    for (const [name, one] of Object.entries((schema['properties'] ?? {}) as Record<string, BundledSchema>))
      members.set(name, [...(members.get(name) ?? []), one]);
    if (Object.hasOwn(schema, 'additionalProperties')) others.push(schema['additionalProperties'] as BundledSchema);
    for (const one of (schema['prefixItems'] ?? []) as readonly BundledSchema[]) items.push(one);
    if (Object.hasOwn(schema, 'items')) items.push(schema['items'] as BundledSchema);
  }
  const children = [...members.values()].map((own) => [...own, ...others]);
  return [...children, others, items].filter((list) => list.length > 0);
}

/** Whether it may compare a value that holds others: each look costs as many steps as there are. */
function comparesWhole(schema: Schema): boolean {
  if (schema['uniqueItems'] === true) return true;
  if (!Object.hasOwn(schema, 'enum') && !Object.hasOwn(schema, 'const')) return false;
  const types = ([] as unknown[]).concat(schema['type'] ?? ['array']);
  return types.includes('array') || types.includes('object');
}
