// The rows of a table as csv-parse reads them: another implementation of RFC 4180.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultDialect } from '../src/csv/dialect.js';
import { type Row, readRows } from '../src/csv/read-rows.js';

function read(text: string, size: number): { rows: Row[]; problems: string[] } {
  const rows: Row[] = [];
  const problems: string[] = [];
  const sink = { row: (row: Row) => void rows.push(row), problem: (one: string) => void problems.push(one) };
  const reader = readRows({ ...defaultDialect, commentPrefix: null }, sink, 1 << 20);
  for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
  reader.end();
  return { rows, problems };
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '𝄞', ',', '"', '\n', '\r\n', ' ', ';'), maxLength: 5 });
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });

describe('rows', () => {
  it('are those that csv-parse reads, wherever the text is cut', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 7 }),
        (cells, end, last, size) => {
          const text =
            cells.map((row) => row.map((one) => (/^[aé;𝄞]*$/u.test(one) ? one : quoted(one))).join(',')).join(end) +
            (last ? end : '');
          const theirs: string[][] = parse(text, { relax_column_count: true });
          const { rows, problems } = read(text, size);
          expect(problems).toEqual([]);
          expect(rows.map((row) => row.cells.map((one) => one.text))).toEqual(theirs);
        },
      ),
      { numRuns: 1000, seed: 20 },
    );
  }, 30_000);

  it('have their cells where they stand in the text', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 7 }), (cells, size) => {
        const text = cells.map((row) => row.map(quoted).join(',')).join('\r\n');
        const lines = text.split(/\r\n|\n|\r/);
        for (const { cells: found, line } of read(text, size).rows) {
          expect(found[0]?.line).toBe(line);
          for (const { line: at, column, text: inner } of found) {
            const rest = [(lines[at - 1] as string).slice(column - 1), ...lines.slice(at)].join('\n');
            expect(rest.startsWith(quoted(inner.replaceAll('\r\n', '\n')))).toBe(true);
          }
        }
      }),
      { numRuns: 700, seed: 21 },
    );
  }, 30_000);
});
