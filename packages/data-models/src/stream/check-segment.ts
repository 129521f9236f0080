import type { RecordChecker } from './create-record-checker.js';
import type { SegmentResult } from './segment-result.js';

/** A piece of a file in which each line is a record: whole lines, but for the last one of the file. */
export interface Segment {
  readonly bytes: Uint8Array;
  /** Where it begins in the file. */
  readonly offset: number;
  /** The size of the only line, where that was too large to be held; then there are no bytes. */
  readonly tooLarge?: number;
  /** Whether the line that was too large ended. */
  readonly ended?: boolean;
}

const [tab, lineFeed, carriageReturn, blank] = [0x09, 0x0a, 0x0d, 0x20];

/**
 * Checks the records of a segment. Segments come to a checker in the order of the file, or it is made to forget: then what
 * comes of all of them together does not depend on which checker had which.
 */
export function checkSegment(segment: Segment, checker: RecordChecker, maxRecordBytes: number): SegmentResult {
  const { bytes, tooLarge } = segment;
  const lines = checkLines(segment, checker, maxRecordBytes, 1) - 1;
  return checker.take({ lines, bytes: tooLarge === undefined ? bytes.length : tooLarge + lines });
}

/** Has each line of a segment checked. `line`: the number of its first one; gives that of the one which follows. */
export function checkLines(segment: Segment, checker: RecordChecker, maxRecordBytes: number, line: number): number {
  const { bytes, offset, tooLarge, ended: isWhole } = segment;
  if (tooLarge !== undefined) {
    checker.tooLarge({ line, column: 1, offset }, tooLarge);
    return isWhole === true ? line + 1 : line;
  }
  let next = line;
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); start < bytes.length; end = bytes.indexOf(lineFeed, start)) {
    const ended = end >= 0;
    if (!ended) end = bytes.length;
    if (end - start > maxRecordBytes) checker.tooLarge({ line: next, column: 1, offset: offset + start }, end - start);
    else if (!checker.accept(bytes, start, end, next, 1) && !isBlank(bytes, start, end))
      checker.check({ bytes: bytes.subarray(start, end), line: next, column: 1, offset: offset + start });
    start = end + 1;
    if (ended) next += 1;
  }
  return next;
}

/** The records of a segment, in the order in which they are counted. */
export function recordsOf({ bytes }: Segment): readonly Uint8Array[] {
  const records: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const next = bytes.indexOf(lineFeed, start);
    const end = next < 0 ? bytes.length : next;
    if (!isBlank(bytes, start, end)) records.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return records;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte !== blank && byte !== tab && byte !== carriageReturn) return false;
  }
  return true;
}
