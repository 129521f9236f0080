import { describe, expect, it } from 'vitest';
import { parseGraph } from '../src/index.js';

const prefix = '@prefix e: <http://e/> .\n';

/** Subject, object and graph of each statement with its place, and each finding with its place. */
async function read(text: string): Promise<{ statements: string[]; findings: string[] }> {
  const { graph, findings, syntax } = await parseGraph(text, { source: 'x' });
  expect(['trig', 'n-quads']).toContain(syntax);
  return {
    statements: [...graph].map(
      (statement) =>
        `${statement.subject.value} ${statement.object.value} ${statement.graph.value || '-'} ${statement.line}:${statement.column}`,
    ),
    findings: findings.map(({ rule, location }) => `${rule} ${location.line}:${location.column}`),
  };
}

describe('a TriG document', () => {
  it('has statements in its default graph, in and outside of braces, and in named ones (TriG, section 2.2)', async () => {
    const text = `${prefix}<urn:a> e:p 1 .\n{ <urn:b> e:p 2 }\nGRAPH e:g { <urn:c> e:p 3 . <urn:d> e:p 4 . }\n<urn:h> { <urn:e> e:p 5 } <urn:f> e:p 6 .`;
    expect(await read(text)).toEqual({
      statements: [
        'urn:a 1 - 2:13',
        'urn:b 2 - 3:15',
        'urn:c 3 http://e/g 4:25',
        'urn:d 4 http://e/g 4:41',
        'urn:e 5 urn:h 5:23',
        'urn:f 6 - 5:39',
      ],
      findings: [],
    });
  });

  it('may name a graph by a blank node, which statements elsewhere share (TriG, section 2.3)', async () => {
    const { statements } = await read(`${prefix}_:g { <urn:a> e:p 1 } _:g e:by <urn:me> . [] { <urn:b> e:p 2 }`);
    expect(statements).toEqual(['urn:a 1 _g 2:19', '_g urn:me - 2:32', 'urn:b 2 b0 2:60']);
  });

  it('loses one statement of a graph to an error, and goes on in the same graph', async () => {
    const text = `${prefix}e:g {\n  <urn:a> e:p foo .\n  <urn:b> e:p [ e:q 1, . <urn:x> e:p 2 ] .\n  <urn:c> e:p 3\n}\n<urn:d> e:p 4 .`;
    expect(await read(text)).toEqual({
      statements: ['b0 1 http://e/g 4:21', 'urn:c 3 http://e/g 5:15', 'urn:d 4 - 7:13'],
      findings: ['rdf/syntax-error 3:15', 'rdf/syntax-error 4:24'],
    });
  });

  it('loses a graph whose name cannot be read, and puts its statements nowhere else', async () => {
    const text = `${prefix}e:a/b {\n<urn:a> e:p 1 .\n<urn:b> e:p 2 }\n<urn:c> e:p 3 .`;
    expect((await read(text)).statements).toEqual(['urn:c 3 - 5:13']);
  });

  it('counts the statements of a graph with an undeclared prefix as lost', async () => {
    const { graph, findings } = await parseGraph(`${prefix}f:g { <urn:a> e:p 1, 2 } <urn:b> e:p 3 .`, { source: 'x' });
    expect(graph.size).toBe(1);
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('2 statements')]);
  });

  it.each([
    ['a graph within a graph', `<urn:g> { <urn:a> e:p 1 . <urn:h> { <urn:b> e:p 2 . } }\n<urn:c> e:p 3 .`],
    ['a declaration within a graph', `<urn:g> { <urn:a> e:p 1 . @prefix f: <urn:f> . }\n<urn:c> e:p 3 .`],
    ['a graph as an object', `<urn:x> e:p { <urn:b> e:p 2 . }\n<urn:a> e:p 1 . <urn:c> e:p 3 . {}`],
    ['a graph after its brace is missing', `<urn:a> e:p 1 . } <urn:c> e:p 3 . {}`],
  ])('does not have %s', async (_, body) => {
    const { statements, findings } = await read(prefix + body);
    expect(statements.map((statement) => statement.split(' ')[0])).toEqual(['urn:a', 'urn:c']);
    expect(new Set(findings.map((found) => found.split(' ')[0]))).toEqual(new Set(['rdf/syntax-error']));
  });

  it('that ends within a graph is reported, and the graph is kept', async () => {
    expect(await read(`${prefix}e:g { <urn:a> e:p 1 .`)).toEqual({
      statements: ['urn:a 1 http://e/g 2:19'],
      findings: ['rdf/syntax-error 2:22'],
    });
  });
});

describe('N-Quads', () => {
  it('have a graph on each line, or none', async () => {
    const text = '<urn:a> <urn:p> "x"@en <urn:g> .\n<urn:b> <urn:p> _:c _:g .\n<urn:c> <urn:p> "1"^^<urn:t> .\n';
    expect(await read(text)).toEqual({
      statements: ['urn:a x urn:g 1:17', 'urn:b _c _g 2:17', 'urn:c 1 - 3:17'],
      findings: [],
    });
  });

  it('lose one line to one error', async () => {
    const text =
      '<urn:a> <urn:p> "x" <urn:g> .\n<urn:b> <urn:p> <urn:o> "g" .\n<urn:c> <urn:p> "y" <urn:g> <urn:h> .\n<urn:d> <urn:p> "z" <urn:g> .\n';
    expect(await read(text)).toEqual({
      statements: ['urn:a x urn:g 1:17', 'urn:c y urn:g 3:17', 'urn:d z urn:g 4:17'],
      findings: ['rdf/syntax-error 2:25', 'rdf/syntax-error 3:29'],
    });
  });
});
