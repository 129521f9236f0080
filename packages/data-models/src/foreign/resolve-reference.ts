import { escapePointer, unescapePointer } from '@ds4sscc/findings';
import { unescapePercent } from '../unescape-percent.js';
import { isSchema } from './schema-keywords.js';
import type { SchemaLibrary } from './schema-library.js';
import type { SchemaPlace } from './schema-place.js';

/** Why a reference leads nowhere: no such document is at hand, the document has no such place, or no schema stands there. */
export type ReferenceProblem = 'document' | 'place' | 'not-a-schema';

/** Finds what a `$ref` means. `#/...` is a place in the document that the reference stands in, whatever its `$id`s say. */
export function resolveReference(
  reference: string,
  from: SchemaPlace,
  library: SchemaLibrary,
): { readonly place: SchemaPlace } | { readonly problem: ReferenceProblem } {
  const text = reference.trim();
  const hash = text.indexOf('#');
  const url = hash < 0 ? text : text.slice(0, hash);
  const fragment = hash < 0 ? '' : unescapePercent(text.slice(hash + 1));
  const document = url === '' ? from.document : library.find(url, from.document);
  if (!document) return { problem: 'document' };
  // `#definitions/x` is a slip for `#/definitions/x`, unless something has it for its anchor.
  const pointer =
    fragment === '' || fragment === '/' ? '' : fragment.startsWith('/') ? fragment : anchorOf(document.root, fragment);
  const value = valueAt(document.root, pointer ?? `/${fragment}`);
  if (value === undefined) return { problem: 'place' };
  return isSchema(value) ? { place: { document, pointer: pointer ?? `/${fragment}` } } : { problem: 'not-a-schema' };
}

/** The value at a JSON pointer; members that an object does not have itself are not there. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const part of pointer.split('/').slice(1)) {
    const name = unescapePointer(part);
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

/** The pointer of the schema with this `$anchor`, or draft 04's and 06's `#name` as its id. */
function anchorOf(root: unknown, name: string): string | undefined {
  const waiting: { value: unknown; pointer: string }[] = [{ value: root, pointer: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, pointer } = next;
    if (typeof value !== 'object' || value === null) continue;
    const members = value as Readonly<Record<string, unknown>>;
    if (members['$anchor'] === name || members['$id'] === `#${name}` || members['id'] === `#${name}`) return pointer;
    for (const key of Object.keys(members))
      waiting.push({ value: members[key], pointer: `${pointer}/${escapePointer(key)}` });
  }
  return undefined;
}
