// Rows whose cells are known before they are written down.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultDialect, type Dialect } from '../src/csv/dialect.js';
import { readRows } from '../src/csv/read-rows.js';
import type { Row } from '../src/csv/row.js';

interface Read {
  readonly rows: Row[];
  readonly problems: string[];
}

function read(text: string, size: number, dialect: Partial<Dialect> = {}, maxRowLength = 1 << 20): Read {
  const rows: Row[] = [];
  const problems: string[] = [];
  const reader = readRows(
    { ...defaultDialect, ...dialect },
    {
      row: (row) => void rows.push(row),
      problem: (kind, { line, column }) => void problems.push(`${kind} ${line}:${column}`),
    },
    maxRowLength,
  );
  for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
  reader.end();
  return { rows, problems };
}

/** All that can be known of what was read. */
const told = ({ rows, problems }: Read): object => ({
  problems,
  rows: rows.map(({ cells, line, raw }, at) => ({ cells, line, raw, at: cells.map((_, one) => rows[at]?.place(one)) })),
});

const noComments = { commentPrefix: null };
const cell = fc.string({ unit: fc.constantFrom('a', 'é', '𝄞', ',', '"', '\n', '\r\n', ' ', ';'), maxLength: 5 });
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
const sizes = fc.integer({ min: 1, max: 7 });

describe('rows', () => {
  it('are those that were written, wherever the text is cut', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), sizes, (cells, end, last, size) => {
        const text =
          cells.map((row) => row.map((one) => (/^[aé;𝄞]*$/u.test(one) ? one : quoted(one))).join(',')).join(end) +
          (last ? end : '');
        const { rows, problems } = read(text, size, noComments);
        expect(problems).toEqual([]);
        expect(rows.map((row) => row.cells)).toEqual(cells);
      }),
      { numRuns: 1000, seed: 20 },
    );
  }, 30_000);

  it('have their cells where they stand in the text', () => {
    fc.assert(
      fc.property(table, sizes, (cells, size) => {
        const text = cells.map((row) => row.map(quoted).join(',')).join('\r\n');
        const lines = text.split(/\r\n|\n|\r/);
        for (const row of read(text, size, noComments).rows) {
          expect(row.place(0).line).toBe(row.line);
          for (const [index, inner] of row.cells.entries()) {
            const { line, column } = row.place(index);
            const rest = [(lines[line - 1] as string).slice(column - 1), ...lines.slice(line)].join('\n');
            expect(rest.startsWith(quoted(inner.replaceAll('\r\n', '\n')))).toBe(true);
          }
        }
      }),
      { numRuns: 700, seed: 21 },
    );
  }, 30_000);

  it('of any text and dialect are the same, wherever it is cut', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '𝄞', ',', '"', '""', '",', '\n', '\r\n', '\r', ' ', '#', '\\', '§', '\0', '"#'),
      maxLength: 40,
    });
    const dialect = fc.record({
      delimiter: fc.constantFrom(',', '§', '"'),
      quoteChar: fc.constantFrom('"', '"', null, 'é', '#'),
      doubleQuote: fc.boolean(),
      commentPrefix: fc.constantFrom('#', null, '§'),
      skipRows: fc.nat({ max: 2 }),
      skipColumns: fc.nat({ max: 1 }),
      skipInitialSpace: fc.boolean(),
      trim: fc.constantFrom<Dialect['trim']>(false, true, 'start', 'end'),
    });
    fc.assert(
      fc.property(text, dialect, sizes, fc.integer({ min: 1, max: 60 }), (written, flags, size, bound) => {
        expect(told(read(written, size, flags, bound))).toEqual(told(read(written, 1000, flags, bound)));
      }),
      { numRuns: 2000, seed: 22 },
    );
  }, 60_000);

  it.each([
    [
      'text before the marks',
      'a,b"c"\nx,y',
      ['quote-misplaced 1:4'],
      [
        ['a', 'b"c"'],
        ['x', 'y'],
      ],
    ],
    [
      'text behind the marks',
      'a,"b""" c\nx,y',
      ['quote-misplaced 1:9'],
      [
        ['a', '"b"" c'],
        ['x', 'y'],
      ],
    ],
    [
      'a comment behind the marks',
      'a,"b"#c\nx,y',
      ['quote-misplaced 1:6'],
      [
        ['a', 'b#c'],
        ['x', 'y'],
      ],
    ],
    [
      'a NUL behind the marks',
      'a,"b"\0\nx,y',
      ['quote-misplaced 1:6'],
      [
        ['a', 'b\0'],
        ['x', 'y'],
      ],
    ],
    [
      'two cells of a row',
      '"a"b,c"\nx,y',
      ['quote-misplaced 1:4', 'quote-misplaced 1:7'],
      [
        ['"a"b', 'c"'],
        ['x', 'y'],
      ],
    ],
    [
      'white space behind the marks',
      '"a""b" \t,c\nx,y',
      [],
      [
        ['a"b', 'c'],
        ['x', 'y'],
      ],
    ],
    ['no end of the marks', 'a,"b\nx,y', ['quote-unclosed 1:3'], [['a', 'b\nx,y']]],
  ])('with %s are read as far as they can be', (_, text, problems, cells) => {
    const found = read(text, 100);
    expect(found.problems).toEqual(problems);
    expect(found.rows.map((row) => row.cells)).toEqual(cells);
  });

  it.each([
    ['an endless row', 'x'.repeat(1000), 'row-too-long 2:1'],
    ['an endless row of cells', 'x,'.repeat(500), 'row-too-long 2:1'],
    ['a mark that is never closed', `x,"${'y'.repeat(1000)}`, 'quote-unclosed 2:3'],
    ['a mark that is closed too late', `x,"${'y\n'.repeat(500)}z"`, 'quote-unclosed 2:3'],
  ])('go on behind %s', (_, text, problem) => {
    for (const size of [1, 99, 100, 101, 5000]) {
      const { rows, problems } = read(`a,b\n${text}\r\nc,d\r\n`, size, {}, 100);
      expect(problems[0]).toBe(problem);
      expect(rows[0]?.cells).toEqual(['a', 'b']);
      expect(rows.at(-1)?.cells).toEqual(['c', 'd']);
      expect(rows.at(-1)?.line).toBe(3 + (text.match(/\n/g)?.length ?? 0));
    }
  });

  it('may be as long as the bound says, and have comments of any length before them', () => {
    const row = `é${'x'.repeat(99)}`;
    for (const size of [1, 99, 100, 101, 5000]) {
      const { rows, problems } = read(`#${'"x'.repeat(500)}\r\n${row}\r\n${row}\n${row}`, size, {}, 100);
      expect(problems).toEqual([]);
      expect(rows.map(({ line, raw }) => [line, raw])).toEqual([2, 3, 4].map((line) => [line, row]));
      expect(read(`${row}y`, size, {}, 100).problems).toEqual(['row-too-long 1:1']);
    }
  });
});
