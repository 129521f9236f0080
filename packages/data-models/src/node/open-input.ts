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
  /** Whether the memory of a chunk may be used again when the next one is asked for. */
  readonly reuse: boolean;
  /** The file, where it is open already; it is closed in the end. */
  readonly file?: FileHandle;
}

const chunkBytes = 262_144;
const aheadBytes = 524_288;
const buffersAhead = 4;

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

/** A read that is under way. */
interface Ahead {
  readonly buffer: Buffer;
  readonly position: number;
  readonly reading: Promise<number>;
}

/**
 * Reads into a few buffers by turns, so that the next chunks are under way while one is looked at: where other threads do the
 * rest, that is soon done.
 */
async function* readAhead(file: FileHandle, start: number): AsyncGenerator<Uint8Array> {
  let next = start;
  const read = (buffer: Buffer): Ahead => {
    const position = next;
    next += aheadBytes;
    const reading = file.read(buffer, 0, aheadBytes, position).then(({ bytesRead }) => bytesRead);
    // It is told when its turn comes.
    reading.catch(() => undefined);
    return { buffer, position, reading };
  };
  let underWay = Array.from({ length: buffersAhead }, () => read(Buffer.allocUnsafeSlow(aheadBytes)));
  try {
    for (;;) {
      const { buffer, position, reading } = underWay.shift() as Ahead;
      const bytes = await reading;
      if (bytes === 0) return;
      if (bytes < aheadBytes) {
        // The end, mostly. What was to come behind a whole chunk is read once more from where this one ends.
        await Promise.allSettled(underWay.map((one) => one.reading));
        next = position + bytes;
        underWay = underWay.map((one) => read(one.buffer));
      }
      yield buffer.subarray(0, bytes);
      underWay.push(read(buffer));
    }
  } finally {
    // Before the file may be closed.
    await Promise.allSettled(underWay.map(({ reading }) => reading));
  }
}

function failing(error: unknown): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) };
}
