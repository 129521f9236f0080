// One state machine in one file: it sees every byte of the data, so its states share their variables in place of objects.
import type { JsonProblem } from './json-problem.js';
import { createPendingBytes } from './pending-bytes.js';
import type { Place, RecordReader, RecordSink } from './record.js';

/** What the reader expects next. `value` states say which values are records. */
type State =
  | 'start'
  | 'first-element'
  | 'element'
  | 'after-element'
  | 'first-key'
  | 'key'
  | 'colon'
  | 'member'
  | 'after-member'
  | 'end'
  | 'stopped';

/** What the value that is being read is for. */
type Purpose = 'record' | 'key' | 'member';

/** Where the records are: the whole file, the elements of an array, or those of a list that is a member of an object. */
export type Layout = 'entity' | 'json-array' | 'geojson' | 'batch';

/** The members whose elements are records, as they are written. */
const lists: Readonly<Record<Layout, ReadonlySet<string>>> = {
  entity: new Set(),
  'json-array': new Set(),
  geojson: new Set(['"features"']),
  batch: new Set(['"entities"', '"data"']),
};

const [tab, lineFeed, carriageReturn, blank, quote, comma, colon, backslash] = [
  0x09, 0x0a, 0x0d, 0x20, 0x22, 0x2c, 0x3a, 0x5c,
];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
/** Brackets are matched to this depth; deeper ones are counted. Records as deep as that are refused later anyway. */
const matchedDepth = 512;

/**
 * Reads the records of a JSON text whose records are values within it. It keeps one record at a time, whatever the length
 * of the file or of its lines. It looks at every byte once; what a record says is not its business.
 */
export function readValues(layout: Layout, sink: RecordSink, maxRecordBytes: number, start: number): RecordReader {
  const inMember = layout === 'geojson' || layout === 'batch';
  const pending = createPendingBytes(maxRecordBytes);
  const brackets = new Uint8Array(matchedDepth);
  let state: State = 'start';
  let within: 'list' | 'object' = 'list';
  let purpose: Purpose | undefined;
  let place: Place = { line: 1, column: 1, offset: start };
  let key = '';
  // Inside a value.
  let depth = 0;
  let inString = false;
  let escaped = false;
  let scalar = false;
  /** Whether the last value stood on one line. */
  let oneLine = false;
  let concatenated = false;
  // Position: bytes since the line start less what UTF-16 does not count.
  let offset = start;
  let line = 1;
  let lineStart = start;
  let surplus = 0;
  let lastReturn = -1;
  let unread = 0;

  const placeAt = (index: number): Place => ({
    line,
    column: offset + index - lineStart - surplus + 1,
    offset: offset + index,
  });
  const newLine = (byte: number, index: number): void => {
    const at = offset + index;
    if (byte === carriageReturn || lastReturn !== at - 1) line += 1;
    if (byte === carriageReturn) lastReturn = at;
    lineStart = at + 1;
    surplus = 0;
  };
  const stop = (index: number): void => {
    place = placeAt(index);
    state = 'stopped';
  };
  const fail = (index: number, problem: JsonProblem): void => {
    sink.syntaxError(placeAt(index), problem);
    stop(index);
  };

  /** Reads on within a value; gives the index after its end, or -1 when the chunk ended first. */
  const scanValue = (chunk: Uint8Array, from: number): number => {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      if (byte >= 0x80) {
        if (byte < 0xc0) surplus += 1;
        else if (byte >= 0xf0) surplus -= 1;
      } else if (byte === lineFeed || byte === carriageReturn) {
        if (scalar) return at;
        newLine(byte, at);
      } else if (inString) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) {
          inString = false;
          if (depth === 0) return at + 1;
        }
      } else if (byte === quote) {
        if (scalar) return at;
        inString = true;
      } else if (byte === openObject || byte === openList) {
        if (scalar) return at;
        if (depth < matchedDepth) brackets[depth] = byte;
        depth += 1;
      } else if (byte === closeObject || byte === closeList) {
        if (scalar) return at;
        depth -= 1;
        // A bracket that closes another kind ends the record here: from now on nothing is certain.
        const matches = depth >= matchedDepth || brackets[depth] === byte - 2;
        if (depth === 0 || !matches) return at + 1;
      } else if (scalar && (byte === comma || byte === blank || byte === tab || byte === colon)) return at;
    }
    return -1;
  };

  const beginValue = (chunk: Uint8Array, index: number, what: Purpose): number => {
    const byte = chunk[index] as number;
    purpose = what;
    place = placeAt(index);
    depth = 0;
    inString = false;
    escaped = false;
    scalar = byte !== quote && byte !== openObject && byte !== openList;
    return continueValue(chunk, index);
  };

  const continueValue = (chunk: Uint8Array, from: number): number => {
    const end = scanValue(chunk, from);
    if (end < 0) {
      pending.add(chunk.subarray(from));
      return chunk.length;
    }
    endValue(chunk.subarray(from, end), end);
    return end;
  };

  const endValue = (last: Uint8Array, end: number): void => {
    const what = purpose;
    purpose = undefined;
    oneLine = line === place.line;
    const size = pending.size + last.length;
    if (size > maxRecordBytes) {
      pending.add(last);
      pending.take(new Uint8Array());
      sink.tooLarge(place, size);
    } else if (what === 'key') {
      key = new TextDecoder().decode(pending.take(last));
    } else {
      const record = { bytes: pending.take(last), ...place };
      // Other members of a collection (its name, its reference system) are passed over.
      if (what === 'record' && sink.record(record) !== 'certain') {
        stop(end);
        return;
      }
    }
    state =
      what === 'key' ? 'colon' : layout === 'entity' ? 'end' : within === 'object' ? 'after-member' : 'after-element';
  };

  /** Takes one byte between values; gives the index to go on from. */
  const step = (chunk: Uint8Array, index: number): number => {
    const byte = chunk[index] as number;
    switch (state) {
      case 'start':
        if (layout === 'entity') return beginValue(chunk, index, 'record');
        state = layout === 'json-array' ? 'first-element' : 'first-key';
        within = layout === 'json-array' ? 'list' : 'object';
        return index + 1;
      case 'first-element':
      case 'element':
        if (byte === closeList && state === 'first-element') state = inMember ? 'after-member' : 'end';
        else if (byte === comma || byte === colon || byte === closeList || byte === closeObject) {
          fail(index, byte === closeList ? 'trailing-comma' : 'unexpected-character');
          return index;
        } else return beginValue(chunk, index, 'record');
        if (inMember) within = 'object';
        return index + 1;
      case 'after-element':
        if (byte === comma) state = 'element';
        else if (byte === closeList) {
          state = inMember ? 'after-member' : 'end';
          if (inMember) within = 'object';
        } else if (byte === openObject) {
          // A forgotten comma: the element before it is whole, so the next one begins here.
          sink.syntaxError(placeAt(index), 'unexpected-character');
          return beginValue(chunk, index, 'record');
        } else {
          fail(index, 'unexpected-character');
          return index;
        }
        return index + 1;
      case 'first-key':
      case 'key':
        if (byte === quote) return beginValue(chunk, index, 'key');
        if (byte === closeObject && state === 'first-key') state = 'end';
        else {
          fail(index, byte === closeObject ? 'trailing-comma' : 'unexpected-character');
          return index;
        }
        return index + 1;
      case 'colon':
        if (byte !== colon) {
          fail(index, 'unexpected-character');
          return index;
        }
        state = 'member';
        return index + 1;
      case 'member':
        if (lists[layout].has(key) && byte === openList) {
          state = 'first-element';
          within = 'list';
          return index + 1;
        }
        if (byte === comma || byte === colon || byte === closeList || byte === closeObject) {
          fail(index, 'unexpected-character');
          return index;
        }
        return beginValue(chunk, index, 'member');
      case 'after-member':
        if (byte === comma) state = 'key';
        else if (byte === closeObject) state = 'end';
        else {
          fail(index, 'unexpected-character');
          return index;
        }
        return index + 1;
      default:
        // Lines of NDJSON whose first one was too long to tell: each further line is a record as well.
        if (layout === 'entity' && byte === openObject) {
          if (!concatenated && !(oneLine && line > place.line)) {
            concatenated = true;
            sink.concatenated(placeAt(index));
          }
          return beginValue(chunk, index, 'record');
        }
        fail(index, 'trailing-content');
        return index;
    }
  };

  return {
    push(chunk) {
      let index = purpose === undefined ? 0 : continueValue(chunk, 0);
      while (index < chunk.length) {
        if (state === 'stopped') break;
        const byte = chunk[index] as number;
        if (byte === lineFeed || byte === carriageReturn) newLine(byte, index);
        if (byte === blank || byte === tab || byte === lineFeed || byte === carriageReturn) index += 1;
        else index = step(chunk, index);
      }
      if (state === 'stopped') unread += chunk.length - index;
      offset += chunk.length;
    },
    end() {
      if (purpose === 'record' && !(pending.size > maxRecordBytes)) {
        const size = pending.size;
        const end = sink.record({ bytes: pending.take(new Uint8Array()), ...place });
        // A record that is cut off says so itself. A number at the end of the file is whole, its array is not.
        if (end === 'uncertain') sink.notRead(place, size);
        else if (end === 'certain' && layout !== 'entity') sink.syntaxError(placeAt(0), 'unexpected-end');
      } else if (purpose !== undefined) {
        if (purpose === 'record') sink.tooLarge(place, pending.size);
        sink.syntaxError(placeAt(0), 'unexpected-end');
      } else if (state === 'stopped') {
        if (unread > 0) sink.notRead(place, unread);
      } else if (state !== 'end' && state !== 'start') sink.syntaxError(placeAt(0), 'unexpected-end');
    },
  };
}
