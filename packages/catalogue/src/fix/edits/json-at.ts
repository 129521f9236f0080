import { unescapePointer } from '@ds4sscc/findings';

/** An object of a JSON document. */
export type Json = Record<string, unknown>;

/** The value at a JSON pointer; `undefined` where there is none. */
export function jsonAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const token of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, unescapePointer(token))) return undefined;
    value = (value as Json)[unescapePointer(token)];
  }
  return value;
}
