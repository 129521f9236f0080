import { copyBytes } from './copy-bytes.js';

/** Bytes of a record that spans chunks. Past the bound they are counted and no longer held. */
export interface PendingBytes {
  /** Adds a copy of bytes: the caller may reuse its buffer. */
  add(bytes: Uint8Array): void;
  /** How many bytes were added, held or not. */
  readonly size: number;
  readonly overflowed: boolean;
  /** The bytes together with a last part, which is not copied where it is all there is; starts afresh. */
  take(last: Uint8Array): Uint8Array;
}

/** Bytes that wait for the rest of their record, at most `bound` of them. */
export function createPendingBytes(bound: number): PendingBytes {
  let parts: Uint8Array[] = [];
  let size = 0;
  return {
    add(bytes) {
      size += bytes.length;
      if (size > bound) parts = [];
      else if (bytes.length > 0) parts.push(copyBytes(bytes));
    },
    get size() {
      return size;
    },
    get overflowed() {
      return size > bound;
    },
    take(last) {
      if (parts.length === 0) {
        size = 0;
        return last;
      }
      const all = new Uint8Array(size + last.length);
      let at = 0;
      for (const part of [...parts, last]) {
        all.set(part, at);
        at += part.length;
      }
      parts = [];
      size = 0;
      return all;
    },
  };
}
