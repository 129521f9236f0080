import { asObject } from './json-object.js';
import { valueAt } from './json-pointer.js';

const longestChain = 32;

/** The value that a reference within the document (`#/...`) points to; `undefined` when there is none. */
export function resolveLocal(root: unknown, reference: string): unknown {
  try {
    return valueAt(root, decodeURIComponent(reference.slice(1)));
  } catch {
    // A fragment with a stray percent sign points to nothing.
    return undefined;
  }
}

/** An object with its local references followed. Chains that do not end, and references out of the document, give `undefined`. */
export function followReferences(root: unknown, value: unknown): Readonly<Record<string, unknown>> | undefined {
  let current = asObject(value);
  for (let hops = 0; current && hops < longestChain; hops += 1) {
    const { $ref } = current;
    if (typeof $ref !== 'string') return current;
    current = $ref.startsWith('#') ? asObject(resolveLocal(root, $ref)) : undefined;
  }
  return undefined;
}
