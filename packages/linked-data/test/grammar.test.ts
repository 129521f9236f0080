// Corners of the grammars, each with its clause; the expected statements were written from the Recommendation.
import { describe, expect, it } from 'vitest';
import { parseGraph, type Syntax } from '../src/index.js';

async function read(text: string, syntax: Syntax): Promise<{ objects: string[]; findings: number }> {
  const { graph, findings } = await parseGraph(text, { source: 'x', syntax, base: 'http://b/c/d?q' });
  const objects = [...graph].map(({ object, graph: { value } }) => {
    const tag =
      object.termType !== 'Literal'
        ? ''
        : object.language
          ? `@${object.language}`
          : `^${object.datatype.value.replace(/^.*[#/]/, '')}`;
    return `${object.termType === 'BlankNode' ? '[]' : object.value}${tag}${value && ` in ${value}`}`;
  });
  return { objects, findings: findings.length };
}

describe('Turtle 1.1', () => {
  it.each([
    [
      '2.2, commas and semicolons, repeated and last',
      '<a> <p> 1,2;;; <q> 3 ; .',
      ['1^integer', '2^integer', '3^integer'],
    ],
    [
      '2.4, BASE and PREFIX in any case and without a full stop',
      'bAsE <http://e/>\npReFiX e: <x/>\n<a> e:p <y> .',
      ['http://e/y'],
    ],
    [
      '2.4, a prefix may be declared anew',
      '@prefix : <u:1> . <a> <p> :x . @prefix : <u:2> . <a> <p> :x .',
      ['u:1x', 'u:2x'],
    ],
    [
      '2.4, an IRI may hold any letter and an escape',
      '<a> <p> <http://e/\\u00e9\\U0001F600ü> .',
      ['http://e/éé'.replace('éé', 'é\u{1F600}ü')],
    ],
    [
      '2.5.1, four kinds of quotes',
      `<a> <p> "a'", 'b"', """c"\n""", '''d'''' .`.replace("d''''", "d'''"),
      ["a'^string", 'b"^string', 'c"\n^string', 'd^string'],
    ],
    ['2.5.1, every escape', '<a> <p> "\\t\\b\\n\\r\\f\\"\\\'\\\\" .', ['\t\b\n\r\f"\'\\^string']],
    [
      '2.5.2, numbers and the full stop behind them',
      '<a> <p> 1, -1, +1.0, .5, 1.e3, 1E-3, 5.',
      ['1^integer', '-1^integer', '+1.0^decimal', '.5^decimal', '1.e3^double', '1E-3^double', '5^integer'],
    ],
    ['2.5.3, booleans', '<a> <p> true, false .', ['true^boolean', 'false^boolean']],
    ['2.6, a label may hold dots and digits', '_:1.a <p> _:1.a .', ['[]']],
    ['2.7, a property list alone is a statement', '[ <p> 1 ] .', ['1^integer']],
    [
      '2.8, a list as a subject',
      '(1) <p> ("x"@en) .',
      [
        '1^integer',
        'http://www.w3.org/1999/02/22-rdf-syntax-ns#nil',
        'x@en',
        'http://www.w3.org/1999/02/22-rdf-syntax-ns#nil',
        '[]',
      ],
    ],
    [
      '6.4, a local name may begin with a digit, hold colons, escapes and percents',
      '@prefix e: <u:> . <a> <p> e:1:b\\,c%20.d .',
      ['u:1:b,c%20.d'],
    ],
    [
      '6.1, "#" begins a comment where no IRI or string is',
      '<a#b> <p> "#"#x\n, <#c> .',
      ['#^string', 'http://b/c/d?q#c'],
    ],
    [
      '6.3, relative references',
      '<a> <p> <>, <?x>, <../e>, <//h/i> .',
      ['http://b/c/d?q', 'http://b/c/d?x', 'http://b/e', 'http://h/i'],
    ],
  ])('section %s', async (_, text, objects) => {
    expect(await read(text, 'turtle')).toEqual({ objects, findings: 0 });
  });

  it.each([
    ['6.5, a literal is no subject', '"a" <p> 1 .'],
    ['6.5, a blank node is no predicate', '<a> _:p 1 .'],
    ['6.5, "a" stands for a type only as a predicate', '<a> <p> a .'],
    ['6.5, PREFIX has no "@" and @prefix a full stop', '@prefix e: <u:>\n<a> <p> 1 .'],
    ['6.4, "_" is no prefix', '@prefix _: <u:> . _:a <p> _:x .'],
    ['6.5, there is one "true"', '<a> <p> TRUE .'],
    ['6.5, a tag needs a string before it', '<a> <p> 1@en .'],
  ])('section %s: anything else is a finding', async (_, text) => {
    expect((await read(text, 'turtle')).findings).toBeGreaterThan(0);
  });
});

describe('TriG 1.1', () => {
  it.each([
    [
      '2.2, a graph may be written in pieces',
      '<u:g> { <a> <p> 1 } <u:g> { <a> <p> 2 . }',
      ['1^integer in u:g', '2^integer in u:g'],
    ],
    ['2.2, an empty graph says nothing', '<u:g> { } { } GRAPH <u:h> {}', []],
    ['2.4, GRAPH in any case', 'gRaPh <u:g> { <a> <p> 1 }', ['1^integer in u:g']],
    ['3.1, triples2: a property list without a predicate, in a graph', '<u:g> { [ <p> 1 ] }', ['1^integer in u:g']],
    [
      '3.1, a list belongs to the graph it stands in',
      '<u:g> { <a> <p> () . () <p> 1 }',
      ['http://www.w3.org/1999/02/22-rdf-syntax-ns#nil in u:g', '1^integer in u:g'],
    ],
  ])('section %s', async (_, text, objects) => {
    expect(await read(text, 'trig')).toEqual({ objects, findings: 0 });
  });
});

describe('N-Triples and N-Quads 1.1', () => {
  it.each([
    ['2.1, comments and empty lines', '# a\n\n<u:a> <u:p> <u:b> . # b\n', ['u:b']],
    ['2.1, no white space where it is not needed', '<u:a><u:p>"x"@en<u:g>.', ['x@en in u:g']],
    ['2.3, escapes', '<u:a> <u:p> "\\u00FC\\U0001F600\\t\\"" .', ['ü\u{1F600}\t"^string']],
    ['2.4, labels', '_:a.b <u:p> _:1 _:g-1 .', ['[] in _g-1']],
  ])('section %s', async (_, text, objects) => {
    expect(await read(text, 'n-quads')).toEqual({ objects, findings: 0 });
  });

  it.each([
    ["a string in ''", "<u:a> <u:p> 'x' ."],
    ['a number', '<u:a> <u:p> 1 .'],
    ['"a"', '<u:a> a <u:b> .'],
    ['a comma', '<u:a> <u:p> <u:b>, <u:c> .'],
    ['a directive', '@prefix e: <u:> .'],
    ['a graph block', '<u:g> { <u:a> <u:p> <u:b> . }'],
  ])('section 4, without %s of Turtle', async (_, text) => {
    expect((await read(text, 'n-quads')).findings).toBeGreaterThan(0);
  });

  it('section 7 of N-Triples: there is no fourth term', async () => {
    expect((await read('<u:a> <u:p> <u:b> <u:g> .', 'n-triples')).findings).toBeGreaterThan(0);
  });
});
