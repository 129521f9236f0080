// One state machine in one file: it sees every character of the data, so its states share their variables.
import type { Dialect } from './dialect.js';

/** One cell as it stands in the file. */
export interface Cell {
  readonly text: string;
  /** Where the cell begins, its quotation mark included; columns are UTF-16 code units. */
  readonly line: number;
  readonly column: number;
}

/** One row of cells. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly line: number;
  /** The row as it is written, as far as it may be held. */
  readonly raw: string;
}

/** What is wrong with the way a row is written. */
export type RowProblem = 'quote-unclosed' | 'quote-misplaced' | 'row-too-long';

/** What a reader of rows tells. */
export interface RowSink {
  row(row: Row): void;
  problem(problem: RowProblem, place: { readonly line: number; readonly column: number }): void;
}

/** Takes text apart into rows, as it arrives. */
export interface RowReader {
  push(text: string): void;
  end(): void;
}

type State = 'row-start' | 'cell-start' | 'plain' | 'quoted' | 'escaped' | 'after-quote' | 'comment' | 'lost';

/**
 * Reads rows of cells (RFC 4180, with the flags of a CSVW dialect). A row longer than `maxRowLength` is not held: most
 * often a quotation mark was never closed, and reading goes on with the next line.
 */
export function readRows(dialect: Dialect, sink: RowSink, maxRowLength: number): RowReader {
  const { delimiter, quoteChar, commentPrefix, doubleQuote } = dialect;
  const [delimits, quotes] = [delimiter.charCodeAt(0), (quoteChar ?? '\n').charCodeAt(0)];
  /** Whether a character may end a run of text; a backslash only does where it escapes. */
  const isSpecial = (code: number): boolean =>
    code === delimits || code === quotes || code === 0x0a || code === 0x0d || (code === 0x5c && !doubleQuote);
  let state: State = 'row-start';
  let cells: Cell[] = [];
  let cell = '';
  let raw = '';
  let line = 1;
  let column = 1;
  let previous = '';
  let rowLine = 1;
  let place = { line: 1, column: 1 };
  let misplaced = false;
  let skip = dialect.skipRows;

  const endCell = (): void => {
    cells.push({ text: trimmed(cell, dialect.trim), ...place });
    cell = '';
    misplaced = false;
    state = 'cell-start';
  };
  const endRow = (): void => {
    if (state === 'cell-start') place = { line, column };
    if (state !== 'comment' && state !== 'lost') {
      endCell();
      if (skip === 0) sink.row({ cells, line: rowLine, raw });
    }
    if (skip > 0) skip -= 1;
    cells = [];
    raw = '';
    state = 'row-start';
  };
  const misplace = (): void => {
    if (!misplaced && skip === 0) sink.problem('quote-misplaced', { line, column });
    misplaced = true;
  };
  /** Holds what was read of a row, unless it is too long. */
  const hold = (text: string): boolean => {
    if (raw.length + text.length <= maxRowLength) {
      raw += text;
      return true;
    }
    if (skip === 0)
      sink.problem(isQuoted() ? 'quote-unclosed' : 'row-too-long', isQuoted() ? place : { line: rowLine, column: 1 });
    cells = [];
    cell = '';
    state = 'lost';
    return false;
  };
  const isQuoted = (): boolean => state === 'quoted' || state === 'escaped';

  const step = (char: string): void => {
    const secondOfLineEnd = previous === '\r' && char === '\n';
    previous = char;
    if (isQuoted()) {
      if (hold(char)) stepQuoted(char);
    } else if (char === '\n' || char === '\r') {
      // CR LF ends a row once.
      if (secondOfLineEnd) return;
      if (state === 'row-start') {
        rowLine = line;
        place = { line, column };
      }
      endRow();
    } else if (state !== 'comment' && state !== 'lost' && (state !== 'row-start' || beginRow(char)) && hold(char)) {
      if (state === 'cell-start') beginCell(char);
      else if (char === delimiter) endCell();
      else if (state === 'after-quote') stepAfterQuote(char);
      else {
        if (char === quoteChar) misplace();
        cell += char;
      }
    }
    if (char !== '\n' && char !== '\r') column += 1;
    else if (!secondOfLineEnd) {
      line += 1;
      column = 1;
    }
  };
  const beginRow = (char: string): boolean => {
    rowLine = line;
    state = char === commentPrefix ? 'comment' : 'cell-start';
    return state === 'cell-start';
  };
  const beginCell = (char: string): void => {
    place = { line, column };
    if (char === quoteChar) state = 'quoted';
    else if (char === delimiter) endCell();
    else if (char !== ' ' || !dialect.skipInitialSpace) {
      cell += char;
      state = 'plain';
    }
  };
  const stepQuoted = (char: string): void => {
    if (state === 'quoted' && char === quoteChar) state = 'after-quote';
    else if (state === 'quoted' && char === '\\' && !doubleQuote) state = 'escaped';
    else {
      cell += char;
      state = 'quoted';
    }
  };
  /** A second mark is part of the text where marks are doubled; anything else stands outside its quotation marks. */
  const stepAfterQuote = (char: string): void => {
    if (char === quoteChar && doubleQuote) {
      cell += char;
      state = 'quoted';
    } else if (char !== ' ' && char !== '\t') {
      misplace();
      cell += char;
    }
  };

  return {
    push(text) {
      for (let at = 0; at < text.length; ) {
        let end = at;
        if (state === 'plain' || state === 'quoted')
          while (end < text.length && !isSpecial(text.charCodeAt(end))) end += 1;
        if (end === at) {
          step(text[at] as string);
          at += 1;
        } else {
          const run = text.slice(at, end);
          if (hold(run)) cell += run;
          column += run.length;
          previous = '';
          at = end;
        }
      }
    },
    end() {
      if (isQuoted() && skip === 0) sink.problem('quote-unclosed', place);
      if (state !== 'row-start') endRow();
    },
  };
}

function trimmed(text: string, trim: Dialect['trim']): string {
  if (trim === true) return text.trim();
  return trim === 'start' ? text.trimStart() : trim === 'end' ? text.trimEnd() : text;
}
