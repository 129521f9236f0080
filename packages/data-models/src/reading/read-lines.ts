import { createPendingBytes } from './pending-bytes.js';
import type { RecordReader, RecordSink } from './record.js';

const lineFeed = 0x0a;

/** Reads NDJSON: each line that is not blank is a record, and a broken one does not touch the next. */
export function readLines(sink: RecordSink, maxRecordBytes: number, start: number): RecordReader {
  const pending = createPendingBytes(maxRecordBytes);
  let line = 1;
  let lineStart = start;
  let offset = start;

  const endLine = (last: Uint8Array): void => {
    const place = { line, column: 1, offset: lineStart };
    if (pending.size + last.length > maxRecordBytes) {
      const size = pending.size + last.length;
      pending.add(last);
      pending.take(new Uint8Array());
      sink.tooLarge(place, size);
      return;
    }
    const bytes = pending.take(last);
    if (!isBlank(bytes)) sink.record({ bytes, ...place });
  };

  return {
    push(chunk) {
      let from = 0;
      for (let to = chunk.indexOf(lineFeed); to >= 0; to = chunk.indexOf(lineFeed, from)) {
        endLine(chunk.subarray(from, to));
        from = to + 1;
        line += 1;
        lineStart = offset + from;
      }
      pending.add(chunk.subarray(from));
      offset += chunk.length;
    },
    end() {
      endLine(new Uint8Array());
    },
  };
}

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false;
  return true;
}
