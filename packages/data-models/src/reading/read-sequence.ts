import { createPendingBytes } from './pending-bytes.js';
import type { Place, RecordReader, RecordSink } from './record.js';

/** The mark before each text of a sequence (RFC 7464, section 2.2); within JSON it is always escaped. */
const recordSeparator = 0x1e;
const [tab, lineFeed, carriageReturn, blank] = [0x09, 0x0a, 0x0d, 0x20];

/** Reads a JSON text sequence (RFC 7464; RFC 8142 for GeoJSON): a broken text does not touch the next. */
export function readSequence(sink: RecordSink, maxRecordBytes: number, start: number): RecordReader {
  const pending = createPendingBytes(maxRecordBytes);
  let place: Place = { line: 1, column: 1, offset: start };
  let offset = start;
  let line = 1;
  // Bytes since the line start less what UTF-16 does not count.
  let column = 1;
  let previous = 0;
  let isBlank = true;

  const endText = (last: Uint8Array): void => {
    const size = pending.size + last.length;
    if (size > maxRecordBytes) {
      pending.add(last);
      pending.take(new Uint8Array());
      sink.tooLarge(place, size);
    } else {
      const bytes = pending.take(last);
      // Several marks in a row stand before one text.
      if (!isBlank) sink.record({ bytes, ...place });
    }
  };
  const pass = (byte: number): void => {
    if (byte === lineFeed || byte === carriageReturn) {
      if (byte !== lineFeed || previous !== carriageReturn) line += 1;
      column = 1;
    } else if (byte < 0x80 || byte >= 0xc0) column += byte >= 0xf0 ? 2 : 1;
    if (byte !== lineFeed && byte !== carriageReturn && byte !== tab && byte !== blank) isBlank = false;
    previous = byte;
  };

  return {
    push(chunk) {
      let from = 0;
      for (let at = 0; at < chunk.length; at += 1) {
        const byte = chunk[at] as number;
        if (byte !== recordSeparator) {
          pass(byte);
          continue;
        }
        endText(chunk.subarray(from, at));
        column += 1;
        from = at + 1;
        isBlank = true;
        place = { line, column, offset: offset + from };
      }
      pending.add(chunk.subarray(from));
      offset += chunk.length;
    },
    end() {
      endText(new Uint8Array());
    },
  };
}
