import { cellCount, characterLost, idIncomplete, valueRequired } from './csv-rules.js';
import { createEntityMaker, type EntityMaker } from './make-entity.js';
import { type ColumnPlan, type HeaderCell, matchHeader, planWithoutHeader } from './match-header.js';
import type { TableMapping } from './parse-mapping.js';
import type { Row } from './row.js';
import { placeOf, type TableReporter } from './table-reporter.js';

/** Where a value comes from. */
export interface CellOrigin {
  readonly line: number;
  readonly column: number;
  /** The name of the column, where the value comes from one. */
  readonly name?: string;
}

/** A row of a table as a key-values entity. */
export interface TableEntity {
  readonly entity: Readonly<Record<string, unknown>>;
  /** Number of the row below the header, counted from 1. */
  readonly record: number;
  readonly line: number;
  /** Whether a cell could not be read, so that its attribute is missing. */
  readonly incomplete: boolean;
  /** Where the value with this JSON pointer comes from: its cell, or the beginning of the row. */
  origin(pointer: string): CellOrigin;
  /** The row as it is written. */
  readonly raw: string;
}

/** Reads rows one after another: first those of the header. */
export interface RowReader {
  /** Rows below the header so far. */
  readonly records: number;
  read(row: Row): TableEntity | undefined;
  end(): void;
}

/** Makes the reader of a table's rows. `encoding` is asked when characters turn out to be lost. */
export function createRowReader(mapping: TableMapping, reporter: TableReporter, encoding: () => string): RowReader {
  const { dialect, columns } = mapping;
  const headers: HeaderCell[][] = [];
  let plan: ColumnPlan | undefined;
  let make: EntityMaker | undefined;
  let headerDone = dialect.headerRowCount === 0;
  let records = 0;
  let characterReported = false;

  const begin = (found: ColumnPlan | undefined): void => {
    headerDone = true;
    plan = found;
    make = found && createEntityMaker(mapping, found.places);
  };
  const beginWithHeader = (): void =>
    begin(
      matchHeader(headers, columns, (rule, { line, column, text }, args, detail) =>
        reporter.report(rule, { line, column, length: text.length }, args, detail),
      ),
    );
  /** Where the encoding is wrong, it is wrong all over the table: the first place is enough. */
  const findLost = (row: Row): void => {
    const index = row.cells.findIndex((text) => text.includes('\u{fffd}'));
    if (index < 0) return;
    characterReported = true;
    const value = row.cells[index] as string;
    reporter.report(characterLost, placeOf(row, index, records), { encoding: encoding() }, { value });
  };
  if (headerDone) begin(planWithoutHeader(columns));

  return {
    get records() {
      return records;
    },
    read(row) {
      const { cells } = row;
      const isBlank = cells.length === 1 && cells[0]?.trim() === '';
      if (!headerDone) {
        if (!characterReported) findLost(row);
        headers.push(cells.map((text, index) => ({ text, ...row.place(index) })));
        if (headers.length === dialect.headerRowCount) beginWithHeader();
        return undefined;
      }
      if (!plan || !make || (isBlank && (plan.width > 1 || dialect.skipBlankRows))) return undefined;
      records += 1;
      if (!characterReported) findLost(row);
      if (cells.length !== plan.width) {
        const place = { line: row.line, column: 1, row, record: records };
        reporter.report(cellCount, place, { expected: plan.width, found: cells.length });
        return undefined;
      }
      let incomplete = false;
      const made = make(row, records, (kind, index, column, detail) => {
        incomplete = true;
        const place = placeOf(row, index, records);
        const name = column.titles[0] ?? column.name;
        if (kind === 'required') reporter.report(valueRequired, place, { column: name });
        else if (kind === 'id') reporter.report(idIncomplete, place, { key: 'aboutUrl', column: name });
        else if (detail) reporter.cell(detail.problem, place, name, detail.text);
      });
      return {
        ...made,
        record: records,
        line: row.line,
        incomplete,
        get raw() {
          return row.raw;
        },
      };
    },
    end() {
      if (headers.length > 0 && !headerDone) beginWithHeader();
    },
  };
}
