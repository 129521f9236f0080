import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpillStore } from '../spill/spill-store.js';

/** Where the temporary file goes. */
export interface TemporarySpillOptions {
  /** The folder for temporary files, where left out that of the system (`TMPDIR`). */
  readonly folder?: string;
}

/** A spill store in a temporary file, which is made when it is first needed. */
export interface TemporarySpill extends SpillStore {
  /** Gives the space back. */
  close(): void;
}

/** What a stream is made of: pieces of the one file. */
interface Extent {
  readonly at: number;
  readonly length: number;
}

const readBytes = 65_536;

/**
 * Makes a spill store in a temporary file. The file has no name any more while it is used, so that the system frees its
 * space even when the process is killed; only where an open file cannot be removed (Windows), `close` does it.
 */
export function createTemporarySpill({ folder = tmpdir() }: TemporarySpillOptions = {}): TemporarySpill {
  const streams = new Map<number, Extent[]>();
  let file: number | undefined;
  let named: string | undefined;
  let end = 0;

  const removeNamed = (): void => {
    if (named === undefined) return;
    rmSync(named, { recursive: true, force: true });
    named = undefined;
  };

  const open = (): number => {
    named = mkdtempSync(join(folder, 'ds4sscc-'));
    process.once('exit', removeQuietly);
    const opened = openSync(join(named, 'spill'), 'wx+', 0o600);
    removeQuietly();
    return opened;
  };

  const removeQuietly = (): void => {
    try {
      removeNamed();
    } catch {
      // An open file that cannot be removed is removed by `close`.
    }
  };

  return {
    append(stream, bytes) {
      file ??= open();
      for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from, bytes.length - from, end + from);
      const extents = streams.get(stream) ?? [];
      const last = extents.at(-1);
      if (last && last.at + last.length === end)
        extents[extents.length - 1] = { at: last.at, length: last.length + bytes.length };
      else extents.push({ at: end, length: bytes.length });
      streams.set(stream, extents);
      end += bytes.length;
    },
    *read(stream) {
      if (file === undefined) return;
      const piece = new Uint8Array(readBytes);
      for (const { at, length } of streams.get(stream) ?? [])
        for (let from = 0; from < length; ) {
          const read = readSync(file, piece, 0, Math.min(readBytes, length - from), at + from);
          if (read === 0) throw new Error('the temporary file is shorter than what was written to it');
          yield piece.subarray(0, read);
          from += read;
        }
    },
    remove: (stream) => void streams.delete(stream),
    close() {
      streams.clear();
      if (file !== undefined) closeSync(file);
      file = undefined;
      end = 0;
      removeNamed();
      process.off('exit', removeQuietly);
    },
  };
}
