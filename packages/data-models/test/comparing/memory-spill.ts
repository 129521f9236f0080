import type { SpillStore } from '@ds4sscc/findings/spill';

/** A spill store in memory, which hands its streams out in odd pieces and may be full after so many bytes. */
export function memorySpill(room = Number.POSITIVE_INFINITY): SpillStore & { readonly size: number } {
  const streams = new Map<number, Uint8Array>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    append(stream, bytes) {
      const before = streams.get(stream) ?? new Uint8Array();
      const part = bytes.subarray(0, Math.max(0, room - size));
      const joined = new Uint8Array(before.length + part.length);
      joined.set(before);
      joined.set(part, before.length);
      streams.set(stream, joined);
      size += part.length;
      if (part.length < bytes.length) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    },
    *read(stream) {
      const bytes = streams.get(stream) ?? new Uint8Array();
      for (let at = 0; at < bytes.length; at += 77) yield bytes.slice(at, at + 77);
    },
    remove: (stream) => void streams.delete(stream),
  };
}
