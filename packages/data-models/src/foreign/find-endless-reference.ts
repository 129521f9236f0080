import type { BundledSchema, SchemaBundle } from './bundle-schema.js';
import { inPlaceKeywords } from './schema-keywords.js';

/** The number of a schema that leads back to itself for one and the same value; `undefined` where none does. */
export function findEndlessReference({ schemas }: SchemaBundle): number | undefined {
  const edges = schemas.map(referencesInPlace);
  const state = new Uint8Array(schemas.length);
  for (let start = 0; start < schemas.length; start += 1) {
    // A stack in place of calls: how long the chains are is up to the schema.
    const path: { node: number; next: number }[] = [];
    const enter = (node: number): void => {
      state[node] = onPath;
      path.push({ node, next: 0 });
    };
    if (state[start] === 0) enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = edges[top.node]?.[top.next];
      top.next += 1;
      if (target === undefined) {
        state[top.node] = done;
        path.pop();
      } else if (state[target] === onPath) return target;
      else if (state[target] === 0) enter(target);
    }
  }
  return undefined;
}

const onPath = 1;
const done = 2;

function referencesInPlace(schema: BundledSchema): number[] {
  const found: number[] = [];
  const waiting: unknown[] = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const members = next as Readonly<Record<string, unknown>>;
    if (typeof members['$ref'] === 'number') found.push(members['$ref']);
    for (const keyword of inPlaceKeywords) {
      const inner = Object.hasOwn(members, keyword) ? members[keyword] : undefined;
      if (Array.isArray(inner)) for (const one of inner) waiting.push(one);
      else if (keyword === 'dependentSchemas' && typeof inner === 'object' && inner !== null)
        for (const one of Object.values(inner)) waiting.push(one);
      else waiting.push(inner ?? null);
    }
  }
  return found;
}
