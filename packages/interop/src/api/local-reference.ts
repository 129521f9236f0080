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
  const object = asObject(value);
  const reference = object?.['$ref'];
  if (typeof reference !== 'string') return object;
  const known = followedIn(root);
  if (known?.has(reference)) return known.get(reference);
  let current = object;
  for (let hops = 0; current && hops < longestChain; hops += 1) {
    const { $ref } = current;
    if (typeof $ref !== 'string') break;
    current = $ref.startsWith('#') ? asObject(resolveLocal(root, $ref)) : undefined;
  }
  const end = typeof current?.['$ref'] === 'string' ? undefined : current;
  known?.set(reference, end);
  return end;
}

type Followed = Map<string, Readonly<Record<string, unknown>> | undefined>;
const followed = new WeakMap<object, Followed>();

/** Where the references of a document lead: thousands of places name the same few. */
function followedIn(root: unknown): Followed | undefined {
  if (typeof root !== 'object' || root === null) return undefined;
  const known = followed.get(root) ?? new Map();
  followed.set(root, known);
  return known;
}
