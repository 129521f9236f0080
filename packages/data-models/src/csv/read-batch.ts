import { type CheckedRow, checkQuotes } from './check-quotes.js';
import type { Dialect } from './dialect.js';
import { findRows, type RowSpan } from './find-rows.js';
import { countLineEnds, skipLines } from './line-ends.js';
import { commentOf, parseLeniently, parseStrictly, type StrictRows } from './parse-rows.js';
import { Row } from './row.js';
import { rowText } from './row-text.js';

/** A row of a batch. */
export interface BatchRow extends CheckedRow {
  /** Lines of comment before the row. */
  readonly comments: number;
}

/** What is left of a batch: the text behind the last row that was read, and its line. */
export interface BatchRest {
  readonly rest: string;
  readonly line: number;
}

/** How to read a batch. */
export interface BatchOptions {
  readonly line: number;
  readonly dialect: Dialect;
  readonly maxRowLength: number;
  readonly take: (row: BatchRow) => void;
}

/**
 * Reads the rows of whole lines, until one is too long or does not end. Most batches are right and are read strictly; one with
 * a quotation mark out of place is read again leniently, which takes longer and tells where it is.
 */
export function readBatch(text: string, options: BatchOptions): BatchRest {
  const bytes = new TextEncoder().encode(text);
  const strict = needsCare(text, options.dialect) ? undefined : parseStrictly(bytes, options.dialect);
  const { end, line } = strict ? takeRecords(strict, bytes, options) : takeLeniently(bytes, options);
  return { rest: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(end)), line };
}

/** Where the last row that was read ends, and the line behind it. */
interface BatchEnd {
  readonly end: number;
  readonly line: number;
}

function takeRecords(
  { records, isOpen }: StrictRows,
  bytes: Uint8Array,
  { line, dialect, maxRowLength, take }: BatchOptions,
): BatchEnd {
  let spans: readonly RowSpan[] | undefined;
  const spanOf = (index: number): RowSpan => {
    spans ??= findRows(records, bytes, line, dialect);
    return spans[index] as RowSpan;
  };
  const bytesOf = (index: number): Uint8Array => bytes.subarray(spanOf(index).start, spanOf(index).end);
  const tooLong = bytes.length > maxRowLength ? records.findIndex((_, at) => isTooLong(bytesOf(at), maxRowLength)) : -1;
  const right = tooLong < 0 ? records : records.slice(0, tooLong);
  // Where each line is a row, as is usual, there is no need to find the rows.
  const isRowPerLine = !isOpen && records.length === countLineEnds(bytes) + (endsWithLine(bytes) ? 0 : 1);
  for (const [index, cells] of right.entries()) {
    const place = isRowPerLine ? { line: line + index, comments: 0 } : spanOf(index);
    const row = new Row(cells, place.line, () => bytesOf(index), dialect);
    take({ row, misplaced: [], comments: place.comments });
  }
  if (isRowPerLine && tooLong < 0) return { end: bytes.length, line: line + records.length };
  const last = right.length === 0 ? undefined : spanOf(right.length - 1);
  return { end: last?.end ?? 0, line: last?.nextLine ?? line };
}

function takeLeniently(bytes: Uint8Array, { line, dialect, maxRowLength, take }: BatchOptions): BatchEnd {
  let behind: BatchEnd = { end: 0, line };
  parseLeniently(bytes, dialect, ({ cells, cellEnds, end, comments }) => {
    const start = skipLines(bytes, behind.end, comments);
    const own = bytes.subarray(start, end);
    if (isTooLong(own, maxRowLength)) return false;
    const rowLine = behind.line + comments;
    const found = { cells, cellEnds: cellEnds.map((cellEnd) => cellEnd - start) };
    take({ ...checkQuotes(found, own, rowLine, dialect), comments });
    behind = { end, line: rowLine + countLineEnds(own) };
    return true;
  });
  return behind;
}

/** Whether strict reading may let something pass that it should not: csv-parse is generous where comments begin. */
function needsCare(text: string, dialect: Dialect): boolean {
  const { quoteChar, skipInitialSpace } = dialect;
  const comment = commentOf(dialect);
  if (quoteChar !== null && text.includes(`${quoteChar}\0`)) return true;
  if (comment === null) return false;
  return skipInitialSpace ? text.includes(comment) : quoteChar !== null && text.includes(`${quoteChar}${comment}`);
}

function isTooLong(bytes: Uint8Array, maxRowLength: number): boolean {
  return bytes.length > maxRowLength && rowText(bytes).length > maxRowLength;
}

function endsWithLine(bytes: Uint8Array): boolean {
  return bytes.at(-1) === 0x0a || bytes.at(-1) === 0x0d;
}
