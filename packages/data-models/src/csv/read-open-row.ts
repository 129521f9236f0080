import { type CheckedRow, checkQuotes } from './check-quotes.js';
import type { Dialect } from './dialect.js';
import { locateCells, type WrittenCell } from './locate-cells.js';
import { parseLeniently, parseStrictly } from './parse-rows.js';
import type { Place } from './place.js';

/** A row whose last cell is not closed, and where that cell begins. */
export interface OpenCheckedRow extends CheckedRow {
  readonly place: Place;
}

/** Reads a row whose quotation marks are not closed: its last cell is all that follows. `undefined` where they are. */
export function readOpenRow(text: string, line: number, dialect: Dialect): OpenCheckedRow | undefined {
  const bytes = new TextEncoder().encode(text);
  // Strict reading tells sooner that a row is long and nothing else.
  if (parseStrictly(bytes, dialect)?.isOpen === false) return undefined;
  const found = parseLeniently(bytes, dialect, () => false);
  if (!found) return undefined;
  const cellEnds = [...found.cellEnds, bytes.length];
  const open = locateCells(bytes, line, cellEnds, dialect).at(-1) as WrittenCell;
  const cells = [...found.cells, open.text.slice(1)];
  return { ...checkQuotes({ cells, cellEnds }, bytes, line, dialect), place: open };
}
