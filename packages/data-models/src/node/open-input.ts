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

/** How to read a file. */
export interface InputOptions {
  /** The byte to begin with. */
  readonly start: number;
  /** Whether the memory of a chunk may be used again when the next one but one is asked for. */
  readonly reuse: boolean;
  /** The file, where it is open already; it is closed in the end. */
  readonly file?: FileHandle;
}

const chunkBytes = 262_144;
const aheadBytes = 524_288;

/**
 * Opens a file to read it from a byte on. At the end it looks whether somebody wrote it meanwhile, by its size and the time
 * of its last change. A file that was replaced by another of its name is not changed: the old one is read to its end.
 */
export async function openInput(
  path: string,
  { start, reuse, file: opened }: InputOptions,
  onChange: (change: InputChange) => void,
): Promise<OpenedInput> {
  let file: FileHandle;
  try {
    file = opened ?? (await open(path));
  } catch (error) {
    return { chunks: failing(error) };
  }
  const before = await file.stat({ bigint: true });
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      // What is no plain file, such as a pipe, can only be read from where it is.
      const from = start > 0 ? { start } : {};
      if (reuse && before.isFile()) yield* readAhead(file, start);
      else yield* file.createReadStream({ highWaterMark: chunkBytes, autoClose: false, ...from });
    } finally {
      const after = await file.stat({ bigint: true });
      await file.close();
      if (before.isFile() && (after.size !== before.size || after.mtimeNs !== before.mtimeNs))
        onChange({ before: Number(before.size), after: Number(after.size) });
    }
  }
  return { ...(before.isFile() && { size: Number(before.size) }), chunks: chunks() };
}

/** Reads into two buffers by turns, so that the next chunk is under way while one is looked at. */
async function* readAhead(file: FileHandle, start: number): AsyncGenerator<Uint8Array> {
  const buffers = [Buffer.allocUnsafeSlow(aheadBytes), Buffer.allocUnsafeSlow(aheadBytes)] as const;
  let position = start;
  let reading = file.read(buffers[0], 0, aheadBytes, position);
  try {
    for (;;) {
      const { bytesRead, buffer } = await reading;
      if (bytesRead === 0) return;
      position += bytesRead;
      reading = file.read(buffer === buffers[0] ? buffers[1] : buffers[0], 0, aheadBytes, position);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    // Before the file may be closed.
    await reading.catch(() => undefined);
  }
}

function failing(error: unknown): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) };
}
