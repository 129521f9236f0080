import { readSync } from 'node:fs';

/** A part of an open file. It has the lines that begin in it, each to its end. */
export interface FileRange {
  /** The open file: any thread of the process can read it. */
  readonly fd: number;
  /** At least 1. */
  readonly from: number;
  readonly to: number;
}

/** The file cannot be read there; the cause says why. */
export class RangeUnreadable extends Error {
  override readonly name = 'RangeUnreadable';
}

const lineFeed = 0x0a;

/**
 * Reads the lines of a range by way of a buffer, which has the next chunk when `onChunk` has returned; gives how many bytes
 * they have. Of ranges that follow one another each line is in one, whoever reads them.
 *
 * @throws {RangeUnreadable}
 */
export function readRange(
  { fd, from, to }: FileRange,
  buffer: Buffer,
  onChunk: (bytes: Buffer, offset: number) => void,
): number {
  let bytes = 0;
  let within = false;
  // The line feed in front of the range begins its first line, and the last byte of the range begins none.
  for (let offset = from - 1; ; ) {
    const chunk: Buffer = buffer.subarray(0, readAt(fd, buffer, offset));
    const start: number = within ? 0 : chunk.indexOf(lineFeed) + 1;
    within ||= start > 0;
    const isBehind = within ? offset + start >= to && bytes === 0 : offset + chunk.length >= to;
    if (chunk.length === 0 || isBehind) return bytes;
    if (within) {
      const last = chunk.indexOf(lineFeed, Math.max(start, to - 1 - offset));
      const end = last < 0 ? chunk.length : last + 1;
      if (end > start) onChunk(chunk.subarray(start, end), offset + start);
      bytes += end - start;
      if (last >= 0) return bytes;
    }
    offset += chunk.length;
  }
}

function readAt(fd: number, buffer: Buffer, offset: number): number {
  try {
    return readSync(fd, buffer, 0, buffer.length, offset);
  } catch (cause) {
    throw new RangeUnreadable('a range of a file cannot be read', { cause });
  }
}
