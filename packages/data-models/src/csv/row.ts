import type { Dialect } from './dialect.js';
import { locateCells, type WrittenCell } from './locate-cells.js';
import { parseLeniently } from './parse-rows.js';
import type { Place } from './place.js';
import { rowText } from './row-text.js';

/** One row of cells. Where they stand is worked out when it is asked for: most cells are right. */
export class Row {
  readonly cells: readonly string[];
  readonly line: number;
  readonly #bytes: () => Uint8Array;
  readonly #dialect: Dialect;
  #written: readonly WrittenCell[] | undefined;

  constructor(cells: readonly string[], line: number, bytes: () => Uint8Array, dialect: Dialect) {
    const { trim, skipColumns } = dialect;
    const kept = skipColumns === 0 ? cells : cells.slice(skipColumns);
    this.cells = trim === false ? kept : kept.map((text) => trimmed(text, trim));
    this.line = line;
    this.#bytes = bytes;
    this.#dialect = dialect;
  }

  /** The row as it is written, without the end of its line. */
  get raw(): string {
    return rowText(this.#bytes());
  }

  /** Where a cell begins, its quotation mark included; without an index, where the row does. */
  place(index: number | undefined): Place {
    const cell = index === undefined ? undefined : this.#locate()[index + this.#dialect.skipColumns];
    return { line: cell?.line ?? this.line, column: cell?.column ?? 1 };
  }

  #locate(): readonly WrittenCell[] {
    if (this.#written) return this.#written;
    const bytes = this.#bytes();
    let cellEnds: readonly number[] = [];
    const open = parseLeniently(bytes, this.#dialect, (row) => {
      cellEnds = row.cellEnds;
      return false;
    });
    if (open) cellEnds = [...open.cellEnds, bytes.length];
    this.#written = locateCells(bytes, this.line, cellEnds, this.#dialect);
    return this.#written;
  }
}

function trimmed(text: string, trim: Dialect['trim']): string {
  if (trim === true) return text.trim();
  return trim === 'start' ? text.trimStart() : text.trimEnd();
}
