import type { CheckedRow } from './check-quotes.js';
import type { Dialect } from './dialect.js';
import { commentOf } from './parse-rows.js';
import { type Place, placeAfter } from './place.js';
import { type BatchRow, readBatch } from './read-batch.js';
import { readOpenRow } from './read-open-row.js';
import type { Row } from './row.js';

/** What is wrong with the way a row is written. */
export type RowProblem = 'quote-unclosed' | 'quote-misplaced' | 'row-too-long';

/** What a reader of rows tells. */
export interface RowSink {
  row(row: Row): void;
  problem(problem: RowProblem, place: Place): void;
}

/** Takes text apart into rows, as it arrives. */
export interface RowReader {
  push(text: string): void;
  end(): void;
}

/** A chunk of any size is taken apart in pieces. */
const pieceLength = 65_536;

/**
 * Reads rows of cells (RFC 4180, with the flags of a CSVW dialect). csv-parse divides whole lines into cells; what it does
 * not do is here: going on after a row that never ends. A row longer than `maxRowLength` is not held: most often a quotation
 * mark was never closed, and reading goes on with the next line.
 */
export function readRows(dialect: Dialect, sink: RowSink, maxRowLength: number): RowReader {
  const comment = commentOf(dialect);
  /** Text that was not read yet, from the beginning of a row on. */
  let pending = '';
  let line = 1;
  let skip = dialect.skipRows;
  /** Whether the rest of a line is passed over when it arrives. */
  let dropping = false;
  /** A row that has not ended is looked at again when its text has doubled: not time and again. */
  let wanted = 0;

  const passOver = (rows: number): void => {
    skip = Math.max(0, skip - rows);
  };
  const tell = ({ row, misplaced }: CheckedRow, unclosed?: Place): void => {
    if (skip > 0) return passOver(1);
    for (const place of misplaced) sink.problem('quote-misplaced', place);
    if (unclosed) sink.problem('quote-unclosed', unclosed);
    sink.row(row);
  };
  const take = (read: BatchRow): void => {
    passOver(read.comments);
    tell(read);
  };
  /** Passes over the rest of a line, as far as it has arrived. */
  const dropLine = (from: number, last: boolean): void => {
    const end = lineEnd(pending, from, last);
    dropping = end === undefined && !last;
    // A CR may be half of the end of the line.
    const dropped = pending.slice(0, end ?? (dropping && pending.endsWith('\r') ? -1 : pending.length));
    line = placeAfter({ line, column: 1 }, dropped).line;
    pending = pending.slice(dropped.length);
  };
  const isComment = (): boolean => comment !== null && !dropping && pending.startsWith(comment);
  const dropComments = (last: boolean): void => {
    while (isComment()) {
      passOver(1);
      dropLine(0, last);
    }
  };
  /** Says what is wrong with a row that is too long, and passes over its line. */
  const giveUp = (last: boolean): void => {
    const open = readOpenRow(pending.slice(0, maxRowLength), line, dialect);
    if (skip > 0) passOver(1);
    else if (open) sink.problem('quote-unclosed', open.place);
    else sink.problem('row-too-long', { line, column: 1 });
    dropLine(maxRowLength, last);
  };

  const read = (last: boolean): void => {
    // A CR at the very end may be half of the end of a line.
    const longest = last ? maxRowLength : maxRowLength + 1;
    for (let more = true; more; ) {
      if (dropping) dropLine(0, last);
      const end = last ? pending.length : lastLineEnd(pending);
      if (end > 0) {
        const batch = readBatch(pending.slice(0, end), { line, dialect, maxRowLength, take });
        pending = batch.rest + pending.slice(end);
        line = batch.line;
      }
      dropComments(last);
      more = pending.length > longest;
      if (more) giveUp(last);
    }
    wanted = Math.min(2 * pending.length, maxRowLength + 2);
  };

  return {
    push(text) {
      for (let at = 0; at < text.length; at += pieceLength) {
        pending += text.slice(at, at + pieceLength);
        if (pending.length >= wanted) read(false);
      }
    },
    end() {
      read(true);
      const open = readOpenRow(pending, line, dialect);
      if (open) tell(open, open.place);
    },
  };
}

/** Behind the first end of a line from an offset on; a CR at the end of the text is one only where nothing follows. */
function lineEnd(text: string, from: number, last: boolean): number | undefined {
  const pattern = /\r\n|\n|\r/g;
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  if (!found || (found[0] === '\r' && pattern.lastIndex === text.length && !last)) return undefined;
  return pattern.lastIndex;
}

/** Behind the last end of a line. */
function lastLineEnd(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.slice(0, -1).lastIndexOf('\r')) + 1;
}
