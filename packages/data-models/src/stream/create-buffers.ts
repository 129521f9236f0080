/** Memory for segments, used again when a segment was merged: a file of any size needs a few buffers. */
export interface Buffers {
  take(bytes: number): Uint8Array;
  give(bytes: Uint8Array): void;
}

/** Starts without any. `shared`: other threads can read them where they are, so that nothing is copied. */
export function createBuffers(shared: boolean): Buffers {
  const free: Uint8Array[] = [];
  /** Larger ones hold a long record: they are not kept. */
  let size = 0;
  return {
    take(bytes) {
      const kept = free.at(-1);
      if (kept && kept.length >= bytes) return free.pop() as Uint8Array;
      size ||= bytes;
      return new Uint8Array(shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
    },
    give({ buffer }) {
      if (buffer.byteLength === size) free.push(new Uint8Array(buffer));
    },
  };
}
