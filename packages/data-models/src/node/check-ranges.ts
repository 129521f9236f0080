import type { CheckedPart, Checkpoint } from '../stream/check-chunks.js';
import { inOrder } from '../stream/in-order.js';
import type { SegmentResult } from '../stream/segment-result.js';
import { nextTurn } from './next-turn.js';
import { type FileRange, RangeUnreadable } from './read-range.js';
import { recordsOfRange } from './records-of-range.js';

/** How the rest of a file is checked. */
export interface RangeOptions {
  readonly fd: number;
  /** The size of the file when it was opened: what was added since is read too. */
  readonly size: number;
  readonly rangeBytes: number;
  readonly maxRecordBytes: number;
  /** Checks a range, here or in another thread. */
  readonly run: (range: FileRange) => SegmentResult | Promise<SegmentResult>;
  /** How many ranges may be under way. */
  readonly mostUnderWay: number;
  /** Takes the results in file order. */
  readonly onPart: (part: CheckedPart) => void;
  /** Told after each range how far the file was checked. */
  readonly onProgress: (offset: number) => void;
  /** Told why the file cannot be read any further. */
  readonly onUnreadable: (why: unknown) => void;
}

/**
 * Checks the lines of a plain file from where one begins: whoever checks a range reads it, so that no bytes go from thread to
 * thread. Gives where the file ended.
 */
export async function checkRanges(options: RangeOptions, from: Checkpoint): Promise<number> {
  const { fd, size, rangeBytes, maxRecordBytes, run, mostUnderWay, onPart, onProgress, onUnreadable } = options;
  let { offset } = from;
  const order = inOrder<FileRange>(mostUnderWay, (range, result) => {
    offset += result.bytes;
    if (result.bytes > 0)
      onPart({ result, bytesOf: recordsOfRange(range, maxRecordBytes), checkpoint: { ...from, offset } });
    onProgress(offset);
  });
  // Where one cannot be read, those before it count.
  const running = async (range: FileRange): Promise<SegmentResult> => run(range);
  try {
    // Results of other threads come in between, so that these get the next ranges while one is checked here.
    for (let start = from.offset, isLast = false; !isLast; start += rangeBytes) {
      isLast = start + rangeBytes >= size;
      await nextTurn();
      const range = { fd, from: start, to: isLast ? Number.POSITIVE_INFINITY : start + rangeBytes };
      await order.add(range, running(range));
    }
    await order.end();
  } catch (error) {
    if (!(error instanceof RangeUnreadable)) throw error;
    onUnreadable(error.cause);
  }
  return offset;
}
