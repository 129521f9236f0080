import { type FileHandle, open } from 'node:fs/promises';

/** A file that was opened. */
export interface OpenedInput {
  /** The size of a plain file; others (pipes, devices) do not know theirs. */
  readonly size?: number;
  /** Its bytes, to be read once. Where the file cannot be opened, reading it says so. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** The sizes of a file when it was opened and when it was read. */
export interface InputChange {
  readonly before: number;
  readonly after: number;
}

const chunkBytes = 262_144;

/**
 * Opens a file to read it from a byte on. At the end it looks whether somebody wrote it meanwhile, by its size and the time
 * of its last change. A file that was replaced by another of its name is not changed: the old one is read to its end.
 */
export async function openInput(
  path: string,
  start: number,
  onChange: (change: InputChange) => void,
): Promise<OpenedInput> {
  let file: FileHandle;
  try {
    file = await open(path);
  } catch (error) {
    return { chunks: failing(error) };
  }
  const before = await file.stat({ bigint: true });
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      // What is no plain file, such as a pipe, can only be read from where it is.
      const from = start > 0 ? { start } : {};
      yield* file.createReadStream({ highWaterMark: chunkBytes, autoClose: false, ...from });
    } finally {
      const after = await file.stat({ bigint: true });
      await file.close();
      if (before.isFile() && (after.size !== before.size || after.mtimeNs !== before.mtimeNs))
        onChange({ before: Number(before.size), after: Number(after.size) });
    }
  }
  return { ...(before.isFile() && { size: Number(before.size) }), chunks: chunks() };
}

function failing(error: unknown): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) };
}
