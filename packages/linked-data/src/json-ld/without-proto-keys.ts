import { isObject } from './is-object.js';

/**
 * A document without keys called `__proto__`, told one by one. jsonld would take the value for the prototype of the node,
 * and what is in there, a context even, for the node's own.
 */
export function withoutProtoKeys(document: unknown, onDropped: (key: string) => void): unknown {
  if (!hasProtoKey(document)) return document;
  const root = [document];
  const pending: unknown[] = [root];
  for (let holder = pending.pop(); holder !== undefined; holder = pending.pop()) {
    const entries = holder as Record<string, unknown>;
    for (const [key, value] of Object.entries(entries)) {
      if (typeof value !== 'object' || value === null) continue;
      const copy = copyOf(value, onDropped);
      entries[key] = copy;
      pending.push(copy);
    }
  }
  return root[0];
}

function copyOf(value: object, onDropped: (key: string) => void): object {
  if (!isObject(value)) return [...(value as unknown[])];
  const { ['__proto__']: _, ...kept } = value;
  if (Object.hasOwn(value, '__proto__')) onDropped('__proto__');
  return kept;
}

function hasProtoKey(document: unknown): boolean {
  const pending: unknown[] = [document];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, '__proto__')) return true;
    for (const inner of Object.values(value)) if (typeof inner === 'object') pending.push(inner);
  }
  return false;
}
