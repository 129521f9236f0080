import { type FindingDetail, nearestWord, type Rule } from '@ds4sscc/findings';
import { columnMissing, columnRepeated, columnUnmapped } from './csv-rules.js';
import type { MappedColumn } from './parse-column.js';
import type { Place } from './place.js';

/** A cell of a header, and where it stands. */
export interface HeaderCell extends Place {
  readonly text: string;
}

/** Where the columns of a mapping stand in the rows of a table. */
export interface ColumnPlan {
  /** How many cells each row has. */
  readonly width: number;
  readonly places: readonly { readonly column: MappedColumn; readonly index: number }[];
}

/** Takes what is wrong with a header, at one of its cells. */
export type CellReporter = <Args>(rule: Rule<Args>, cell: HeaderCell, args: Args, detail?: FindingDetail) => void;

/** A header has some dozen columns; of one with thousands, not all are compared with each other. */
const mostCompared = 200;

const delimiters: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'bars', ',': 'commas' };

/**
 * Finds the columns of a mapping in the header of a table, by title and in any order. `undefined` where the header is not
 * divided into columns at all, so that no row can be read.
 */
export function matchHeader(
  headers: readonly (readonly HeaderCell[])[],
  columns: readonly MappedColumn[],
  report: CellReporter,
): ColumnPlan | undefined {
  const [first = [], ...more] = headers;
  const [corner = { text: '', line: 1, column: 1 }] = first;
  const real = columns.filter(({ virtual }) => !virtual);
  const divided = first.length === 1 && real.length > 1 ? otherDelimiter(corner.text) : undefined;
  if (divided !== undefined) {
    report(columnMissing, corner, { column: real[0]?.titles[0] ?? '', delimiter: divided }, { value: corner.text });
    return undefined;
  }
  const byTitle = new Map<string, MappedColumn>();
  for (const column of real) for (const title of column.titles) if (!byTitle.has(title)) byTitle.set(title, column);
  // A title counts before the name of another column.
  for (const column of real) if (!byTitle.has(column.name)) byTitle.set(column.name, column);
  const taken = new Set<MappedColumn>();
  const places: { column: MappedColumn; index: number }[] = [];
  const spare: HeaderCell[] = [];
  for (const [index, cell] of first.entries()) {
    const titles = [cell, ...more.flatMap((row) => row[index] ?? [])].map(({ text }) => text.trim());
    const title = titles.find((one) => byTitle.has(one));
    const column = title === undefined ? undefined : byTitle.get(title);
    if (!column) spare.push(cell);
    else if (taken.has(column)) report(columnRepeated, cell, { column: cell.text.trim() }, { value: cell.text });
    else {
      taken.add(column);
      places.push({ column, index });
    }
  }
  for (const [at, column] of real.filter((one) => !taken.has(one)).entries()) {
    const [title = column.name] = column.titles;
    const words = at < mostCompared ? spare.slice(0, mostCompared).map(({ text }) => text.trim()) : [];
    const nearest = nearestWord(title, words);
    const cell = nearest === undefined ? undefined : spare.find(({ text }) => text.trim() === nearest);
    report(
      columnMissing,
      cell ?? corner,
      { column: title, ...(nearest !== undefined && { nearest }) },
      cell ? { value: cell.text } : {},
    );
    if (cell) spare.splice(spare.indexOf(cell), 1);
  }
  for (const cell of spare)
    report(columnUnmapped, cell, { column: cell.text.trim().slice(0, 80) }, { value: cell.text });
  return { width: first.length, places };
}

/** The columns of a table without header, by their order. */
export function planWithoutHeader(columns: readonly MappedColumn[]): ColumnPlan {
  const real = columns.filter(({ virtual }) => !virtual);
  return { width: real.length, places: real.map((column, index) => ({ column, index })) };
}

function otherDelimiter(text: string): string | undefined {
  const found = Object.keys(delimiters).filter((char) => text.includes(char));
  return found.length === 1 ? delimiters[found[0] as string] : undefined;
}
