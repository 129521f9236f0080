import type { Dialect } from './dialect.js';
import { skipLines } from './line-ends.js';
import { commentOf } from './parse-rows.js';

/** Where a row stands in the bytes of its batch. */
export interface RowSpan {
  readonly start: number;
  /** Behind the end of its line. */
  readonly end: number;
  readonly line: number;
  /** The line of what follows. */
  readonly nextLine: number;
  /** Lines of comment before it. */
  readonly comments: number;
}

/** Finds the rows that were read: each has one line, and one more for each end of a line in its cells. */
export function findRows(
  records: readonly (readonly string[])[],
  bytes: Uint8Array,
  firstLine: number,
  dialect: Dialect,
): RowSpan[] {
  const prefix = new TextEncoder().encode(commentOf(dialect) ?? '');
  const isComment = (at: number): boolean =>
    prefix.length > 0 && at < bytes.length && prefix.every((byte, index) => bytes[at + index] === byte);
  let [start, line] = [0, firstLine];
  return records.map((cells) => {
    let comments = 0;
    for (; isComment(start); comments += 1) start = skipLines(bytes, start, 1);
    const lines = cells.reduce((sum, text) => sum + lineEndsIn(text), 1);
    const end = skipLines(bytes, start, lines);
    const span = { start, end, line: line + comments, nextLine: line + comments + lines, comments };
    start = end;
    line = span.nextLine;
    return span;
  });
}

function lineEndsIn(text: string): number {
  return text.includes('\n') || text.includes('\r') ? text.split(/\r\n|\n|\r/).length - 1 : 0;
}
