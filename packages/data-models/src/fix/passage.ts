import type { RecordBytes } from '../reading/record.js';
import { copyBytes } from '../reading/copy-bytes.js';

/** A part of the file as it is afterwards: kept, or a record that was fixed. */
export type FixedPiece =
  | { readonly kept: Uint8Array }
  | { readonly removed: Uint8Array; readonly added: Uint8Array; readonly record: number };

/** Bytes on their way from one file to another, some of which are changed before they go on. */
export interface Passage {
  /** Adds a copy of a chunk, which is held until it is released: the caller may reuse its buffer. */
  add(chunk: Uint8Array): void;
  /** Puts other bytes in the place of a record, before it is released. Records come in the order of the file. */
  change(record: RecordBytes, added: Uint8Array, number: number): void;
  /** Says that nothing before this offset changes any more. */
  release(offset: number): void;
  /** The pieces that were released since. */
  take(): readonly FixedPiece[];
}

/** Starts a passage. */
export function createPassage(): Passage {
  const held: Uint8Array[] = [];
  let pieces: FixedPiece[] = [];
  /** Offset of the first byte that is held. */
  let start = 0;

  /** Lets go of the bytes up to an offset. */
  const letGo = (offset: number, onBytes: (bytes: Uint8Array) => void): void => {
    while (held[0] && start < offset) {
      const [first] = held;
      const count = Math.min(first.length, offset - start);
      onBytes(first.subarray(0, count));
      if (count === first.length) held.shift();
      else held[0] = first.subarray(count);
      start += count;
    }
  };
  const release = (offset: number): void => letGo(offset, (kept) => pieces.push({ kept }));

  return {
    add: (chunk) => void held.push(copyBytes(chunk)),
    change({ bytes, offset }, added, record) {
      release(offset);
      // The bytes of the record go, and its own copy stays for whoever shows the difference.
      letGo(offset + bytes.length, () => undefined);
      pieces.push({ removed: copyBytes(bytes), added, record });
    },
    release,
    take() {
      const taken = pieces;
      pieces = [];
      return taken;
    },
  };
}
