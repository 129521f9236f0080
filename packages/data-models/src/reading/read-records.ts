import { type EntityFormat, formatOf } from '../recognise-entities.js';
import { readLines } from './read-lines.js';
import { readSequence } from './read-sequence.js';
import { readValues } from './read-values.js';
import type { RecordReader, RecordSink } from './record.js';
import { fromUtf16, utf16Of } from './utf-16.js';

/** How much of a file is looked at to tell its format. */
export const headBytes: number = 64 * 1024;

/** A reader that waits for enough of the file to know its format. */
export interface FormatReader extends RecordReader {
  /** The format, once it is known; a file without content is an `entity` that is not there. */
  readonly format: EntityFormat;
}

/**
 * Takes a file of entities apart into records, as its bytes arrive. `lines` makes another reader of NDJSON, which begins at
 * an offset.
 */
export function readRecords(
  sink: RecordSink,
  maxRecordBytes: number,
  lines: (start: number) => RecordReader = (start) => readLines(sink, maxRecordBytes, start),
): FormatReader {
  let head = new Uint8Array();
  let reader: RecordReader | undefined;
  let format: EntityFormat = 'entity';

  let convert: ReturnType<typeof fromUtf16> | undefined;

  const begin = (): RecordReader => {
    const encoding = utf16Of(head);
    if (encoding) {
      sink.utf16(encoding.toUpperCase());
      convert = fromUtf16(encoding);
      head = new Uint8Array(convert(head));
    }
    // A byte order mark is no part of the JSON text (RFC 8259, section 8.1: a parser may ignore it).
    const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
    format = formatOf(new TextDecoder().decode(head.subarray(0, headBytes)));
    reader =
      format === 'ndjson'
        ? lines(start)
        : format === 'json-sequence'
          ? readSequence(sink, maxRecordBytes, start)
          : readValues(format, sink, maxRecordBytes, start);
    reader.push(head.subarray(start));
    head = new Uint8Array();
    return reader;
  };

  return {
    push(chunk) {
      if (reader) {
        reader.push(convert ? convert(chunk) : chunk);
        return;
      }
      const joined = new Uint8Array(head.length + chunk.length);
      joined.set(head);
      joined.set(chunk, head.length);
      head = joined;
      if (head.length >= headBytes) begin();
    },
    end() {
      const last = reader ?? begin();
      if (convert) last.push(convert());
      last.end();
    },
    get format() {
      return format;
    },
  };
}
