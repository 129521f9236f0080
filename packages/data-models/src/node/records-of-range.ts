import { Buffer } from 'node:buffer';
import { readSync } from 'node:fs';
import { recordsOf } from '../stream/check-segment.js';
import { cutLines, type LineCutter } from '../stream/cut-lines.js';
import { type FileRange, readRange } from './read-range.js';

const chunkBytes = 262_144;

/**
 * A way to read the records of a range once more, by their numbers from 1: few are asked for, and mostly none. Somebody may
 * have written the file meanwhile: what is no JSON any more is not given.
 */
export function recordsOfRange(range: FileRange, maxRecordBytes: number): (record: number) => Uint8Array | undefined {
  let spans: readonly Span[] | undefined;
  return (record) => {
    try {
      spans ??= spansOf(range, maxRecordBytes);
      const { start, length } = spans[record - 1] ?? nowhere;
      const bytes = Buffer.allocUnsafe(length);
      const read = bytes.subarray(0, readSync(range.fd, bytes, 0, length, start));
      JSON.parse(read.toString());
      return read;
    } catch {
      return undefined;
    }
  };
}

const nowhere: Span = { start: 0, length: 0 };

interface Span {
  readonly start: number;
  readonly length: number;
}

function spansOf(range: FileRange, maxRecordBytes: number): readonly Span[] {
  const spans: Span[] = [];
  let cutter: LineCutter | undefined;
  const startAt = (start: number): LineCutter =>
    cutLines({
      start,
      maxRecordBytes,
      segmentBytes: 2 * chunkBytes,
      allocate: (bytes) => Buffer.allocUnsafeSlow(bytes),
      onSegment({ bytes, offset, tooLarge }) {
        // It is counted, and never asked for.
        if (tooLarge !== undefined) spans.push(nowhere);
        for (const record of recordsOf({ bytes, offset }))
          spans.push({ start: offset + record.byteOffset - bytes.byteOffset, length: record.length });
      },
    });
  readRange(range, Buffer.allocUnsafeSlow(chunkBytes), (part, offset) => {
    cutter ??= startAt(offset);
    cutter.push(part);
  });
  cutter?.end();
  return spans;
}
