import { GzipDamagedError } from './gzip-damaged-error.js';

/** Bytes and bits of a stream, in order. What is there already is had at once; `more` waits for the next piece. */
export interface ByteReader {
  /** The piece that is being read, and where in it. Who decodes works on these and puts the place back. */
  bytes: Uint8Array;
  at: number;
  /** Puts the next piece behind what is not read yet; `false` at the end. */
  more(): Promise<boolean>;
  atEnd(): Promise<boolean>;
  /** The next byte, which has to be there (see `atEnd`). */
  peek(): number;
  /** @throws {GzipDamagedError} at the end */
  byte(): Promise<number>;
  close(): Promise<void>;
}

/** Who looks ahead may go back so many bytes, also behind the beginning of a piece. */
const keptBehind = 2;

/** Reads a stream of bytes. */
export function createByteReader(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = chunks[Symbol.asyncIterator]();
  const reader: ByteReader = {
    bytes: new Uint8Array(0),
    at: 0,
    async more() {
      const { done, value } = await iterator.next();
      if (done) return false;
      const from = Math.max(0, reader.at - keptBehind);
      const rest = reader.bytes.subarray(from);
      const joined = new Uint8Array(rest.length + value.length);
      joined.set(rest);
      joined.set(value, rest.length);
      reader.bytes = joined;
      reader.at -= from;
      return true;
    },
    async atEnd() {
      while (reader.at >= reader.bytes.length) if (!(await reader.more())) return true;
      return false;
    },
    peek: () => reader.bytes[reader.at] as number,
    async byte() {
      if (await reader.atEnd()) throw new GzipDamagedError('it ends before its end mark');
      const byte = reader.bytes[reader.at] as number;
      reader.at += 1;
      return byte;
    },
    close: async () => void (await iterator.return?.()),
  };
  return reader;
}
