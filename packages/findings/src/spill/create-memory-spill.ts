import type { SpillStore } from './spill-store.js';

/**
 * Makes a spill store that needs no disk: what is put there takes memory. `createTemporarySpill` of `@ds4sscc/findings/node`
 * is the one that takes none.
 *
 * @example
 * ```ts
 * import { createMemorySpill } from '@ds4sscc/findings/spill';
 *
 * const spill = createMemorySpill();
 * spill.append(1, Uint8Array.of(1, 2));
 * spill.append(1, Uint8Array.of(3));
 * [...spill.read(1)].map((piece) => piece.length); // => [2, 1]
 * ```
 */
export function createMemorySpill(): SpillStore {
  const streams = new Map<number, Uint8Array[]>();
  return {
    append(stream, bytes) {
      const pieces = streams.get(stream);
      if (pieces) pieces.push(bytes.slice());
      else streams.set(stream, [bytes.slice()]);
    },
    read: (stream) => streams.get(stream) ?? [],
    remove: (stream) => void streams.delete(stream),
  };
}
