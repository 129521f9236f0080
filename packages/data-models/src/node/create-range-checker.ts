import { Buffer } from 'node:buffer';
import { checkLines } from '../stream/check-segment.js';
import { createBuffers } from '../stream/create-buffers.js';
import type { RecordChecker } from '../stream/create-record-checker.js';
import { cutLines, type LineCutter } from '../stream/cut-lines.js';
import type { SegmentResult } from '../stream/segment-result.js';
import { type FileRange, readRange } from './read-range.js';

/** So much that a processor has what it reads in its own cache when it looks at it. */
const chunkBytes = 262_144;

/** Makes a way to check ranges of a file, as `checkSegment` checks segments, with memory that is used for all of them. */
export function createRangeChecker(
  checker: RecordChecker,
  maxRecordBytes: number,
): (range: FileRange) => SegmentResult {
  const chunk = Buffer.allocUnsafeSlow(chunkBytes);
  const buffers = createBuffers((bytes) => Buffer.allocUnsafeSlow(bytes));
  return (range) => {
    let line = 1;
    let cutter: LineCutter | undefined;
    const startAt = (offset: number): LineCutter =>
      cutLines({
        start: offset,
        maxRecordBytes,
        // With what is left of a line a chunk is still one segment.
        segmentBytes: 2 * chunkBytes,
        allocate: buffers.take,
        onSegment(segment) {
          line = checkLines(segment, checker, maxRecordBytes, line);
          buffers.give(segment.bytes);
        },
      });
    const bytes = readRange(range, chunk, (part, offset) => {
      cutter ??= startAt(offset);
      cutter.push(part);
      cutter.flush();
    });
    cutter?.end();
    return checker.take({ lines: line - 1, bytes });
  };
}
