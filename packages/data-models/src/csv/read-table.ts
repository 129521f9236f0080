import { excerptOf, type Finding, type FindingDetail, finding, type Rule } from '@ds4sscc/findings';
import { DataModelsError } from '../data-models-error.js';
import {
  booleanMalformed,
  cellCount,
  characterLost,
  dateMalformed,
  encodingUnexpected,
  idIncomplete,
  jsonMalformed,
  numberMalformed,
  quoteMisplaced,
  quoteUnclosed,
  rowTooLong,
  tableEmpty,
  valueOutOfRange,
  valueRequired,
} from './csv-rules.js';
import type { CellProblem } from './datatype.js';
import { createTextReader } from './decode-text.js';
import { makeEntity, type RowEntity } from './make-entity.js';
import { type ColumnPlan, matchHeader, planWithoutHeader } from './match-header.js';
import type { TableMapping } from './parse-mapping.js';
import { type Cell, readRows, type Row } from './read-rows.js';

/** How to read a table. */
export interface TableOptions {
  /** The name that findings give as their source. */
  readonly source: string;
  readonly mapping: TableMapping;
  /** Takes each finding as soon as it is found. */
  readonly onFinding: (finding: Finding) => void;
  /** Told after each chunk how much was read so far. */
  readonly onProgress?: (bytes: number, rows: number) => void;
  /** Rows with more characters are not read (1,048,576). */
  readonly maxRowLength?: number;
}

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

/**
 * Reads the rows of a table as entities, as its bytes arrive. A row that cannot be read is a finding and is left out.
 *
 * @example
 * ```ts
 * import { parseMapping, readTable } from '@ds4sscc/data-models/csv';
 *
 * const { mapping } = parseMapping(`{"tableSchema": {"aboutUrl": "urn:ngsi-ld:Device:{id}", "columns": [
 *   {"name": "id", "suppressOutput": true}, {"name": "type", "virtual": true, "default": "Device"},
 *   {"name": "batteryLevel", "titles": "Battery", "datatype": "number"}]}}`, 'devices.csv-metadata.json');
 * async function* file() {
 *   yield new TextEncoder().encode('id,Battery\r\nd 1,0.8\r\nd2,full\r\n');
 * }
 * const entities: unknown[] = [];
 * const found: unknown[] = [];
 * const onFinding = ({ rule, location: { line, column } }) => found.push([rule, line, column]);
 * for await (const { entity } of readTable(file(), { mapping, source: 'devices.csv', onFinding })) entities.push(entity);
 * entities[0]; // => { id: 'urn:ngsi-ld:Device:d%201', type: 'Device', batteryLevel: 0.8 }
 * found; // => [['csv/number-malformed', 3, 4]]
 * ```
 */
export async function* readTable(
  chunks: AsyncIterable<Uint8Array>,
  options: TableOptions,
): AsyncGenerator<TableEntity> {
  const { source, mapping, onFinding, maxRowLength = 1_048_576 } = options;
  if (!(maxRowLength > 0)) throw new DataModelsError('option-invalid', 'maxRowLength has to be more than 0');
  const { dialect, columns } = mapping;
  /** Rows and what is wrong with the way they are written, in the order of the file. */
  let waiting: (Row | (() => void))[] = [];
  let headers: Cell[][] = [];
  let plan: ColumnPlan | undefined = dialect.headerRowCount === 0 ? planWithoutHeader(columns) : undefined;
  let unreadable = false;
  let record = 0;
  let bytes = 0;
  let found = false;
  let characterReported = false;
  let encoding = dialect.encoding;

  const report = <Args>(
    rule: Rule<Args>,
    place: Cell | Row | { line: number; column: number },
    args: Args,
    detail: FindingDetail & { row?: Row } = {},
  ): void => {
    found = true;
    const { row, ...rest } = detail;
    const location = {
      source,
      line: place.line,
      column: 'column' in place ? place.column : 1,
      ...(row && record > 0 && { record }),
    };
    const excerpt = row && rowExcerpt(row, location.line, location.column, 'text' in place ? place.text.length : 1);
    onFinding(finding(rule, location, args, { ...(excerpt && { excerpt }), ...rest }));
  };
  const reader = readRows(
    dialect,
    {
      row: (row) => waiting.push(row),
      problem(problem, place) {
        const { line, column } = place;
        waiting.push(() => {
          if (problem === 'row-too-long') report(rowTooLong, { line, column }, { bound: maxRowLength });
          else report(problem === 'quote-unclosed' ? quoteUnclosed : quoteMisplaced, { line, column }, {});
        });
      },
    },
    maxRowLength,
  );
  const text = createTextReader({
    encoding,
    onUnexpected(other) {
      encoding = other;
      report(encodingUnexpected, { line: 1, column: 1 }, { found: other, stated: dialect.encoding });
    },
  });

  function* takeRows(): Generator<TableEntity> {
    const taken = waiting;
    waiting = [];
    for (const row of taken) {
      if (typeof row === 'function') {
        row();
        continue;
      }
      if (!characterReported) findLost(row);
      const cells = row.cells.slice(dialect.skipColumns);
      if (!plan && !unreadable) {
        headers.push(cells);
        if (headers.length < dialect.headerRowCount) continue;
        plan = matchHeader(headers, columns, report);
        headers = [];
        unreadable = plan === undefined;
      } else if (plan && !isBlank(row, plan)) {
        record += 1;
        const entity = readRow(row, cells, plan);
        if (entity) yield entity;
      }
    }
  }
  const isBlank = ({ cells }: Row, { width }: ColumnPlan): boolean =>
    cells.length === 1 && cells[0]?.text.trim() === '' && (width > 1 || dialect.skipBlankRows);
  const findLost = (row: Row): void => {
    const cell = row.cells.find((one) => one.text.includes('\u{fffd}'));
    if (!cell) return;
    characterReported = true;
    const place = { line: cell.line, column: cell.column };
    report(characterLost, { ...cell, ...place }, { encoding }, { value: cell.text, row });
  };

  const readRow = (row: Row, cells: readonly Cell[], { width, places }: ColumnPlan): TableEntity | undefined => {
    if (cells.length !== width) {
      report(cellCount, row, { expected: width, found: cells.length }, { row });
      return undefined;
    }
    let incomplete = false;
    const made: RowEntity = makeEntity(mapping, { row, record, cells, places }, (kind, cell, column, detail) => {
      incomplete = true;
      const name = column.titles[0] ?? column.name;
      if (kind === 'required') report(valueRequired, cell, { column: name }, { row });
      else if (kind === 'id') report(idIncomplete, cell, { key: 'aboutUrl', column: name }, { row });
      else if (detail) reportCell(detail.problem, cell, name, detail.text, row);
    });
    return { ...made, record, line: row.line, incomplete, raw: row.raw };
  };
  const reportCell = (problem: CellProblem, cell: Cell, column: string, written: string, row: Row): void => {
    const value = written.slice(0, 60);
    const detail = { value: written, row };
    if (problem.kind === 'number') report(numberMalformed, cell, { column, value, ...hintOf(problem) }, detail);
    else if (problem.kind === 'boolean')
      report(booleanMalformed, cell, { column, value, format: problem.format }, detail);
    else if (problem.kind === 'json') report(jsonMalformed, cell, { column }, detail);
    else if (problem.kind === 'range') report(valueOutOfRange, cell, { column, value, limit: problem.limit }, detail);
    else {
      const { format, written: like } = problem;
      report(dateMalformed, cell, { column, value, format, ...(like !== undefined && { written: like }) }, detail);
    }
  };

  for await (const chunk of chunks) {
    bytes += chunk.length;
    reader.push(text.push(chunk));
    yield* takeRows();
    options.onProgress?.(bytes, record);
  }
  reader.push(text.end());
  reader.end();
  yield* takeRows();
  options.onProgress?.(bytes, record);
  if (headers.length > 0) matchHeader(headers, columns, report);
  if (record === 0 && !found) report(tableEmpty, { line: 1, column: 1 }, {});
}

function hintOf({ hint }: { readonly hint?: string }): { hint?: string } {
  return hint === undefined ? {} : { hint };
}

/** The line of a row around a place in it. */
export function rowExcerpt(
  { raw, line: first }: { readonly raw: string; readonly line: number },
  line: number,
  column: number,
  length: number,
): ReturnType<typeof excerptOf> {
  const written = raw.split(/\r\n|\n|\r/)[line - first] ?? '';
  return excerptOf(written, column, Math.max(1, Math.min(length, 60)));
}
