import { jsonSyntaxError } from '@ds4sscc/findings';
import { type FormatReader, readRecords } from '../reading/read-records.js';
import type { RecordEnd, RecordReader, RecordSink } from '../reading/record.js';
import type { EntityFormat } from '../recognise-entities.js';
import { encodingUtf16, restNotRead, textsConcatenated } from '../rules/file-rules.js';
import type { Buffers } from './create-buffers.js';
import { recordsOf, type Segment } from './check-segment.js';
import type { RecordChecker } from './create-record-checker.js';
import { cutLines, type LineCutter } from './cut-lines.js';
import { inOrder } from './in-order.js';
import type { SegmentResult } from './segment-result.js';

/** How far a file was checked. */
export interface Checkpoint {
  /** Bytes of whole segments, counted from the first byte of the file as it is unpacked. */
  readonly offset: number;
  /** Records and other things that the reader of a format other than NDJSON told. */
  readonly events: number;
  /** How the last of those records ended. */
  readonly end: RecordEnd;
  readonly utf16: boolean;
}

/** A result, and what belongs to it. */
export interface CheckedPart {
  readonly result: SegmentResult;
  /** The bytes of a record, where they are to be had. */
  readonly bytesOf: (record: number) => Uint8Array | undefined;
  readonly checkpoint: Checkpoint;
}

/** How chunks are checked. */
export interface ChunkOptions {
  readonly checker: RecordChecker;
  readonly maxRecordBytes: number;
  readonly segmentBytes: number;
  readonly buffers: Buffers;
  /** Whether what is at hand is checked after each chunk, or only when a segment is full. */
  readonly eager: boolean;
  /** Checks a segment, here or in another thread. */
  readonly run: (segment: Segment) => SegmentResult | Promise<SegmentResult>;
  /** How many segments may be under way. */
  readonly mostUnderWay: number;
  /** Takes the results in file order. */
  readonly onPart: (part: CheckedPart) => void | Promise<void>;
  /** Told after each chunk. */
  readonly onProgress: (bytes: number) => void;
  /** What was checked in a run that ended early, and is passed over. */
  readonly after?: Checkpoint;
  /** Whether the chunks begin behind what was checked; then they are lines. */
  readonly sought?: boolean;
}

/** What the chunks came to. */
export interface ChunksEnd {
  readonly format: EntityFormat;
  readonly bytes: number;
}

/**
 * Takes a file apart and has its pieces checked. Lines are put together into segments, which may be checked in any order;
 * where records stand in another text, how one ends decides where the next begins, so they are checked one after the other.
 */
export async function checkChunks(chunks: AsyncIterable<Uint8Array>, options: ChunkOptions): Promise<ChunksEnd> {
  const {
    checker,
    maxRecordBytes,
    segmentBytes,
    buffers,
    eager,
    run,
    onPart,
    onProgress,
    after,
    sought = false,
  } = options;
  const segments: Segment[] = [];
  const order = inOrder<Waiting>(options.mostUnderWay, async ({ segment, checkpoint }, result) => {
    let records: readonly Uint8Array[] | undefined;
    const bytesOf = (record: number): Uint8Array | undefined => (records ??= recordsOf(segment))[record - 1];
    await onPart({ result, bytesOf, checkpoint });
    buffers.give(segment.bytes);
  });
  let cutter: LineCutter | undefined;
  let utf16 = after?.utf16 ?? false;

  const lines = (start: number): RecordReader => {
    const from = Math.max(start, after?.offset ?? 0);
    const onSegment = (segment: Segment): void => void segments.push(segment);
    cutter = cutLines({ start: from, maxRecordBytes, segmentBytes, allocate: buffers.take, onSegment });
    return sought ? cutter : passOver(cutter, from - start);
  };
  const told = tell(
    checker,
    after,
    () => reader.format,
    () => (utf16 = true),
  );
  const reader: FormatReader = sought
    ? { ...lines(after?.offset ?? 0), format: 'ndjson' }
    : readRecords(told.sink, maxRecordBytes, lines);
  let bytes = sought ? (after?.offset ?? 0) : 0;

  const drain = async (): Promise<void> => {
    const part = told.take({ offset: after?.offset ?? 0, utf16 });
    if (part) {
      await order.end();
      await onPart(part);
    }
    for (const segment of segments.splice(0)) {
      const { bytes: own, offset, tooLarge, ended } = segment;
      const checkpoint = {
        ...told.checkpoint(),
        offset: offset + (tooLarge === undefined ? own.length : tooLarge + (ended ? 1 : 0)),
        utf16,
      };
      await order.add({ segment, checkpoint }, run(segment));
    }
  };

  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += segmentBytes) {
      reader.push(chunk.subarray(at, at + segmentBytes));
      if (eager) cutter?.flush();
      await drain();
    }
    bytes += chunk.length;
    onProgress(bytes);
  }
  reader.end();
  await drain();
  await order.end();
  return { format: reader.format, bytes };
}

/** A segment that is under way, and how far the file was checked when it is done. */
interface Waiting {
  readonly segment: Segment;
  readonly checkpoint: Checkpoint;
}

/** The way from what a reader of records tells to a part: everything told since the last one. */
function tell(
  checker: RecordChecker,
  after: Checkpoint | undefined,
  format: () => EntityFormat,
  onUtf16: () => void,
): {
  readonly sink: RecordSink;
  take(place: Pick<Checkpoint, 'offset' | 'utf16'>): CheckedPart | undefined;
  checkpoint(): Pick<Checkpoint, 'events' | 'end'>;
} {
  const known = after?.events ?? 0;
  let events = 0;
  let taken = known;
  let end: RecordEnd = after?.end ?? 'certain';
  let records: Uint8Array[] = [];

  /** Whether this was not told in an earlier run. */
  const isNew = (): boolean => {
    events += 1;
    return events > known;
  };
  const sink: RecordSink = {
    record(record) {
      // Had an earlier one not ended well, the reader would have told nothing after it.
      if (!isNew()) return events === known ? (after?.end ?? 'certain') : 'certain';
      records.push(record.bytes);
      checker.features = format() === 'geojson';
      const { bytes, line, column } = record;
      end = checker.accept(bytes, 0, bytes.length, line, column) ? 'certain' : checker.check(record);
      return end;
    },
    tooLarge(place, size) {
      if (!isNew()) return;
      records.push(new Uint8Array(0));
      end = 'certain';
      checker.tooLarge(place, size);
    },
    concatenated(place) {
      if (isNew()) checker.report(textsConcatenated, place, {});
    },
    utf16(encoding) {
      onUtf16();
      if (isNew()) checker.report(encodingUtf16, { line: 1, column: 1 }, { encoding });
    },
    syntaxError(place, problem) {
      if (isNew()) checker.report(jsonSyntaxError, place, { problem }, 'damaged');
    },
    notRead(place, bytes) {
      if (isNew()) checker.report(restNotRead, place, { bytes }, 'damaged');
    },
  };
  return {
    sink,
    take(place) {
      if (events <= taken) return undefined;
      taken = events;
      const own = records;
      records = [];
      return {
        result: checker.take({ lines: 0, bytes: 0 }),
        bytesOf: (record) => own[record - 1],
        checkpoint: { events, end, ...place },
      };
    },
    checkpoint: () => ({ events: Math.max(events, known), end }),
  };
}

/** Passes over the first bytes. */
function passOver(reader: RecordReader, bytes: number): RecordReader {
  let left = bytes;
  return {
    push(chunk) {
      const from = Math.min(left, chunk.length);
      left -= from;
      if (from < chunk.length) reader.push(chunk.subarray(from));
    },
    end: () => reader.end(),
  };
}
