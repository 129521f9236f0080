import { parseJson } from '@ds4sscc/findings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('parseJson', () => {
  it('accepts exactly what JSON.parse accepts, and gives the same value', () => {
    const almostJson = fc.oneof(
      fc.json(),
      fc
        .array(
          fc.constantFrom(
            '{',
            '}',
            '[',
            ']',
            ',',
            ':',
            '"a"',
            '"',
            '1',
            '-',
            '.',
            'e',
            'true',
            'nul',
            ' ',
            '\\u00e',
            '\n',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(almostJson, (text) => {
        let expected: unknown;
        try {
          expected = { value: JSON.parse(text) };
        } catch {
          expected = 'not JSON';
        }
        const document = parseJson(text, 'x.json');
        const broken = document.findings.some((f) => f.rule === 'json/syntax-error');
        expect(broken ? 'not JSON' : { value: document.value }).toEqual(expected);
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  it.each([
    ['', 1, 1],
    ['{"a": 1,}', 1, 9],
    ['[1\n 2]', 2, 2],
    ['{"a": 01}', 1, 7],
    ['["a\\x"]', 1, 4],
    ['{"a": tru}', 1, 7],
    ['{} {}', 1, 4],
    ['[1, 2', 1, 6],
  ])('places the error of %j at line %d, column %d', (text, line, column) => {
    expect(parseJson(text, 'x.json').findings.map((f) => f.location)).toEqual([{ source: 'x.json', line, column }]);
  });

  it('reports nesting of 100,000 levels without a stack overflow', () => {
    const { findings, value } = parseJson('['.repeat(100_000) + ']'.repeat(100_000), 'deep.json');
    expect(findings.map((f) => [f.rule, f.location.column])).toEqual([['json/too-deep', 501]]);
    expect(value).toBeUndefined();
  });

  it('reports a key that stands twice at its second place', () => {
    const [duplicate] = parseJson('{\n "a": 1,\n "a": 2\n}', 'x.json').findings;
    expect(duplicate).toMatchObject({ rule: 'json/duplicate-key', location: { line: 3, column: 2, pointer: '/a' } });
  });

  it('locates a value by pointer, and an absent one at its nearest ancestor', () => {
    const document = parseJson('{\n "a": {\n  "b/c": [1, 2]\n }\n}', 'x.json');
    expect(document.locate('/a/b~1c/1')).toEqual({ source: 'x.json', line: 3, column: 14, pointer: '/a/b~1c/1' });
    expect(document.locate('/a/missing')).toEqual({ source: 'x.json', line: 2, column: 2, pointer: '/a/missing' });
  });
});
