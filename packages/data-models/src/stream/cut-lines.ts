import type { RecordReader } from '../reading/record.js';
import type { Segment } from './check-segment.js';

/** How lines are put together into segments. */
export interface CutOptions {
  /** Offset of the first byte in the file. */
  readonly start: number;
  /** Lines above this size are not held. */
  readonly maxRecordBytes: number;
  /** A segment ends with the last line that ends within so many bytes; one line may be longer. */
  readonly segmentBytes: number;
  /** Makes the memory that segments stand in. */
  readonly allocate: (bytes: number) => Uint8Array;
  readonly onSegment: (segment: Segment) => void;
}

/** Cuts NDJSON into segments. */
export interface LineCutter extends RecordReader {
  /** Gives what is at hand of whole lines as a segment, without waiting for more. */
  flush(): void;
}

const lineFeed = 0x0a;

/** Cuts a file at line ends. Each segment has memory of its own, which the next one does not touch. */
export function cutLines(options: CutOptions): LineCutter {
  const { maxRecordBytes, segmentBytes, allocate, onSegment } = options;
  let buffer: Uint8Array = new Uint8Array(0);
  let filled = 0;
  /** End of the last line feed in the buffer. */
  let whole = 0;
  let offset = options.start;
  /** The size so far of a line that is not held. */
  let skipped = 0;

  const emit = (length: number): void => {
    if (length === 0) return;
    const rest = filled - length;
    const next = rest > 0 ? allocate(Math.max(segmentBytes, rest)) : new Uint8Array(0);
    next.set(buffer.subarray(length, filled));
    onSegment({ bytes: buffer.subarray(0, length), offset });
    offset += length;
    buffer = next;
    filled = rest;
    whole = 0;
  };

  const reserve = (bytes: number): void => {
    if (buffer.length >= bytes) return;
    // A line as long as several segments: what is there is copied as rarely as its doubling asks for.
    const larger = allocate(Math.max(segmentBytes, bytes, Math.min(buffer.length * 2, maxRecordBytes + 1)));
    larger.set(buffer.subarray(0, filled));
    buffer = larger;
  };

  const hold = (part: Uint8Array): void => {
    reserve(filled + part.length);
    buffer.set(part, filled);
    filled += part.length;
  };

  /** Passes over a line that is too long; gives where the rest of the chunk begins. */
  const skip = (chunk: Uint8Array, from: number): number => {
    const end = chunk.indexOf(lineFeed, from);
    skipped += (end < 0 ? chunk.length : end) - from;
    if (end < 0) return chunk.length;
    onSegment({ bytes: new Uint8Array(0), offset, tooLarge: skipped, ended: true });
    offset += skipped + 1;
    skipped = 0;
    return end + 1;
  };

  return {
    push(chunk) {
      let from = skipped > 0 ? skip(chunk, 0) : 0;
      while (from < chunk.length) {
        const room = segmentBytes - filled;
        const part = chunk.subarray(from, room > 0 ? from + room : chunk.length);
        const end = part.lastIndexOf(lineFeed);
        if (end >= 0 && room > 0) {
          hold(part);
          whole = filled - part.length + end + 1;
          from += part.length;
        } else if (room > 0) {
          hold(part);
          from += part.length;
        } else if (whole > 0) {
          emit(whole);
        } else {
          // One line is longer than a segment: it is held to its end, or to the bound.
          const lineEnd = part.indexOf(lineFeed);
          const rest = lineEnd < 0 ? part.length : lineEnd;
          if (filled + rest > maxRecordBytes) {
            skipped = filled;
            filled = 0;
            from = skip(chunk, from);
          } else {
            hold(part.subarray(0, lineEnd < 0 ? rest : rest + 1));
            from += lineEnd < 0 ? rest : rest + 1;
            if (lineEnd >= 0) emit(filled);
          }
        }
      }
    },
    flush() {
      emit(whole);
    },
    end() {
      if (skipped > 0) {
        onSegment({ bytes: new Uint8Array(0), offset, tooLarge: skipped, ended: false });
      } else emit(filled);
    },
  };
}
