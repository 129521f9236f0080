import { excerptOf, type Finding, type FindingDetail, finding, type Rule } from '@ds4sscc/findings';
import {
  booleanMalformed,
  dateMalformed,
  jsonMalformed,
  numberMalformed,
  quoteMisplaced,
  quoteUnclosed,
  rowTooLong,
  valueOutOfRange,
} from './csv-rules.js';
import type { CellProblem } from './datatype.js';
import type { RowProblem } from './read-rows.js';
import type { Row } from './row.js';

/** A place in a table, and the row around it where it is known. */
export interface TablePlace {
  readonly line: number;
  readonly column: number;
  /** How many characters are meant. */
  readonly length?: number;
  readonly row?: Row;
  readonly record?: number;
}

/** Makes findings of what is wrong in a table. */
export interface TableReporter {
  /** Whether anything was reported. */
  readonly any: boolean;
  report<Args>(rule: Rule<Args>, place: TablePlace, args: Args, detail?: FindingDetail): void;
  /** A row that is written wrongly. */
  row(problem: RowProblem, place: TablePlace, bound: number): void;
  /** A cell that does not hold what its column should. */
  cell(problem: CellProblem, place: TablePlace, column: string, text: string): void;
}

/** Reports to a caller, who is told each finding as it is found. */
export function createTableReporter(source: string, onFinding: (finding: Finding) => void): TableReporter {
  let any = false;
  const report: TableReporter['report'] = (rule, { line, column, length = 1, row, record = 0 }, args, detail) => {
    any = true;
    const location = { source, line, column, ...(record > 0 && { record }) };
    const excerpt = row && rowExcerpt(row, line, column, length);
    onFinding(finding(rule, location, args, { ...(excerpt && { excerpt }), ...detail }));
  };
  return {
    get any() {
      return any;
    },
    report,
    row(problem, place, bound) {
      if (problem === 'row-too-long') report(rowTooLong, place, { bound });
      else report(problem === 'quote-unclosed' ? quoteUnclosed : quoteMisplaced, place, {});
    },
    cell(problem, place, column, text) {
      const value = text.slice(0, 60);
      const detail = { value: text };
      switch (problem.kind) {
        case 'number':
          return report(numberMalformed, place, { column, value, ...given('hint', problem.hint) }, detail);
        case 'date': {
          const { format, written } = problem;
          return report(dateMalformed, place, { column, value, format, ...given('written', written) }, detail);
        }
        case 'boolean':
          return report(booleanMalformed, place, { column, value, format: problem.format }, detail);
        case 'range':
          return report(valueOutOfRange, place, { column, value, limit: problem.limit }, detail);
        case 'json':
          return report(jsonMalformed, place, { column }, detail);
      }
    },
  };
}

/** The place of a cell in its row; without an index, that of the row. */
export function placeOf(row: Row, index: number | undefined, record: number): TablePlace {
  const length = index === undefined ? 0 : (row.cells[index]?.length ?? 0);
  return { ...row.place(index), length, row, record };
}

function given<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]: string });
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
