import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Compression } from './recognise-compression.js';

/** What stopped the unpacking. */
export interface UnpackDamage {
  /** How it goes on after "the gzip data". */
  readonly why: string;
  /** How many bytes came out before. */
  readonly bytes: number;
}

/**
 * Compressed bytes go in slices of this size, and what came of the slice that holds the damage is left out: runtimes differ in
 * how much of it they give. So the same damage stops the unpacking at the same byte every time and everywhere.
 */
const sliceBytes = 16 * 1024;

const unpackers: Readonly<Record<Exclude<Compression, 'none'>, () => Transform>> = {
  gzip: createGunzip,
  deflate: createInflate,
  brotli: createBrotliDecompress,
};

/**
 * Unpacks a stream as it is read, gzip of several members among them. At most what one slice unpacks to is held, so that
 * a small file that unpacks to a huge one takes time and no memory. Where the data is damaged, what stands before that slice
 * comes out, then `onDamage` is told, and the stream ends.
 */
export async function* unpack(
  chunks: AsyncIterable<Uint8Array>,
  compression: Exclude<Compression, 'none'>,
  onDamage: (damage: UnpackDamage) => void,
): AsyncGenerator<Uint8Array> {
  const unpacker = unpackers[compression]();
  const out: Uint8Array[] = [];
  let bytes = 0;
  let failed: Error | undefined;
  unpacker.on('data', (part: Uint8Array) => out.push(part));
  const failure = new Promise<void>((resolve) =>
    unpacker.on('error', (error: Error) => {
      failed = error;
      resolve();
    }),
  );
  const ended = new Promise<void>((resolve) => unpacker.on('end', () => resolve()));
  try {
    for await (const slice of slices(chunks)) {
      const written = new Promise<void>((resolve) =>
        unpacker.write(slice, (error) => {
          failed ??= error ?? undefined;
          resolve();
        }),
      );
      await Promise.race([written, failure]);
      if (failed) break;
      for (const part of out.splice(0)) {
        bytes += part.length;
        yield part;
      }
    }
    if (!failed) {
      unpacker.end();
      await Promise.race([ended, failure]);
      yield* out;
    }
    if (failed) onDamage({ why: reasonOf(failed), bytes });
  } finally {
    unpacker.destroy();
  }
}

/** The same bytes in slices that begin at the same offsets, however they arrive. */
async function* slices(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let slice = new Uint8Array(sliceBytes);
  let filled = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + sliceBytes - filled);
      slice.set(part, filled);
      at += part.length;
      filled += part.length;
      if (filled < sliceBytes) continue;
      yield slice;
      slice = new Uint8Array(sliceBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield slice.subarray(0, filled);
}

function reasonOf(error: Error & { readonly code?: unknown }): string {
  if (error.code === 'Z_BUF_ERROR' || /unexpected end/i.test(error.message)) return 'ends before its end mark';
  return /check/i.test(error.message) ? 'does not match its checksum' : 'is damaged';
}
