import { CsvError, type Options, parse } from '#csv-parse';
import type { Dialect } from './dialect.js';

/** A row that was read leniently; offsets are bytes from where reading began. */
export interface ParsedRow {
  readonly cells: readonly string[];
  /** Behind each cell, its quotation mark included. */
  readonly cellEnds: readonly number[];
  /** Behind the end of the line. */
  readonly end: number;
  /** Lines of comment between the row before and this one. */
  readonly comments: number;
}

/** What there is of a row whose quotation marks are not closed. */
export type OpenRow = Pick<ParsedRow, 'cells' | 'cellEnds'>;

/** Rows that csv-parse took apart, and whether the text ends in one that is not closed. */
export interface StrictRows {
  readonly records: readonly string[][];
  readonly isOpen: boolean;
}

/** Reads rows with csv-parse as fast as it can; `undefined` where it finds a quotation mark out of place. */
export function parseStrictly(bytes: Uint8Array, dialect: Dialect): StrictRows | undefined {
  const options = optionsOf(bytes, dialect);
  try {
    return { records: parse(bytes, options), isOpen: false };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
      // The error counts the rows before it; they are lost, and read once more.
      const to = Number(error['records']);
      return { records: to === 0 ? [] : parse(bytes, { ...options, to }), isOpen: true };
    }
    if (misplacedErrors.has(error.code)) return undefined;
    throw error;
  }
}

/**
 * Reads rows with csv-parse as long as `take` wants them, whatever their quotation marks, and says where cells end. It takes
 * three times as long as strict reading; what both can read, they read alike. Gives the row at the end that is not closed.
 */
export function parseLeniently(
  bytes: Uint8Array,
  dialect: Dialect,
  take: (row: ParsedRow) => boolean,
): OpenRow | undefined {
  let comments = 0;
  let cells: string[] = [];
  let cellEnds: number[] = [];
  const stop = new Error('no more rows are wanted');
  try {
    parse(bytes, {
      ...optionsOf(bytes, dialect),
      relax_quotes: true,
      cast(text, at) {
        cells.push(text);
        cellEnds.push(at.bytes);
        return text;
      },
      on_record(_, at) {
        const row = { cells, cellEnds, end: at.bytes, comments: at.comment_lines - comments };
        comments = at.comment_lines;
        cells = [];
        cellEnds = [];
        if (!take(row)) throw stop;
      },
    });
  } catch (error) {
    if (error === stop) return undefined;
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return { cells, cellEnds };
    throw error;
  }
  return undefined;
}

/** What begins a line of comment; a quotation mark begins a cell. */
export function commentOf({ commentPrefix, quoteChar }: Dialect): string | null {
  return commentPrefix === quoteChar ? null : commentPrefix;
}

const misplacedErrors: ReadonlySet<string> = new Set(['CSV_INVALID_CLOSING_QUOTE', 'INVALID_OPENING_QUOTE']);

function optionsOf(bytes: Uint8Array, dialect: Dialect): Options {
  return {
    delimiter: dialect.delimiter,
    quote: dialect.quoteChar,
    escape: dialect.doubleQuote ? dialect.quoteChar : '\\',
    comment: commentOf(dialect),
    comment_no_infix: true,
    ltrim: dialect.skipInitialSpace,
    // Each end of a line that may come is looked for at each character.
    record_delimiter: bytes.includes(0x0d) ? ['\r\n', '\n', '\r'] : ['\n'],
    relax_column_count: true,
  };
}
