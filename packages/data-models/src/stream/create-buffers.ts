/** Memory for segments, used again when a segment was merged: a file of any size needs a few buffers. */
export interface Buffers {
  take(bytes: number): Uint8Array;
  give(bytes: Uint8Array): void;
}

/** Starts without any; `allocate` makes them. */
export function createBuffers(allocate: (bytes: number) => Uint8Array): Buffers {
  const free: Uint8Array[] = [];
  const whole = new WeakMap<ArrayBufferLike, Uint8Array>();
  /** Larger ones hold a long record: they are not kept. */
  let size = 0;
  return {
    take(bytes) {
      const kept = free.at(-1);
      if (kept && kept.length >= bytes) return free.pop() as Uint8Array;
      size ||= bytes;
      const made = allocate(bytes);
      whole.set(made.buffer, made);
      return made;
    },
    give({ buffer }) {
      const made = whole.get(buffer);
      if (made?.length === size) free.push(made);
    },
  };
}
