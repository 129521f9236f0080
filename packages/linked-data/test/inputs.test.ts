import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type GraphInput, parseGraph, parseGraphStrict } from '../src/index.js';
import { readGraphFile } from '../src/node/index.js';

const text = '@prefix e: <http://e/> .\n<urn:a> e:p "Zürich €\u{1F600}" .';
const bytes = new TextEncoder().encode(text);

async function* pieces(of: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < of.length; at += size) yield of.subarray(at, at + size);
}

async function read(input: GraphInput, maxLength?: number): Promise<{ values: string[]; findings: string[] }> {
  const { graph, findings } = await parseGraph(input, { source: 'x', ...(maxLength !== undefined && { maxLength }) });
  return {
    values: [...graph].map(({ object, line, column }) => `${object.value} ${line}:${column}`),
    findings: findings.map(({ rule, location }) => `${rule} ${location.line}:${location.column}`),
  };
}

describe('a document', () => {
  const same = { values: ['Zürich €\u{1F600} 2:13'], findings: [] };

  it.each<[string, () => GraphInput]>([
    ['text', () => text],
    ['text with a byte order mark', () => `\uFEFF${text}`],
    ['bytes', () => bytes],
    ['bytes with a byte order mark', () => new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])],
    ['a view into a larger buffer', () => new Uint8Array([1, 2, ...bytes, 3]).subarray(2, -1)],
    ['single bytes one after another', () => pieces(bytes, 1)],
    ['a web stream', () => new Blob([bytes]).stream()],
    [
      'a web stream that cannot be iterated over',
      () => ({ getReader: () => new Blob([bytes]).stream().getReader() }) as ReadableStream<Uint8Array>,
    ],
  ])('is read from %s', async (_, input) => {
    expect(await read(input())).toEqual(same);
  });

  it('is read from a file, by its content and not by its name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'données '));
    const path = join(folder, 'catalogue.rdf');
    writeFileSync(path, text);
    const document = await readGraphFile(path);
    expect([document.syntax, document.graph.size, document.source]).toEqual(['turtle', 1, path]);
    expect((await readGraphFile(path, { source: 'c', maxLength: 9 })).findings.map(({ rule }) => rule)).toEqual([
      'rdf/too-large',
    ]);
    rmSync(folder, { recursive: true });
    await expect(readGraphFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('of as many characters as are allowed is read, and of one more is not', async () => {
    for (const input of [() => text, () => bytes, () => pieces(bytes, 3)]) {
      expect(await read(input(), text.length)).toEqual(same);
      expect(await read(input(), text.length - 1)).toEqual({
        values: [],
        findings: ['rdf/too-large undefined:undefined'],
      });
    }
  });

  it('that has no end is given up at the limit, and its stream is closed', async () => {
    let asked = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          asked += 1;
          yield new Uint8Array(1000).fill(0x20);
        }
      } finally {
        closed = true;
      }
    }
    expect((await read(endless(), 10_000)).findings).toEqual(['rdf/too-large undefined:undefined']);
    expect([asked, closed]).toEqual([31, true]);
  });

  it('whose stream fails is an error of that stream', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield bytes;
      throw new Error('cut off');
    }
    await expect(read(failing())).rejects.toThrow('cut off');
  });

  it.each([
    ['UTF-16, little end first', [0xff, 0xfe], 'utf16le'],
    ['UTF-16, big end first', [0xfe, 0xff], 'utf16le'],
  ] as const)('in %s is a finding', async (_, mark, encoding) => {
    const body = Buffer.from(text, encoding);
    if (mark[0] === 0xfe) body.swap16();
    expect(await read(new Uint8Array([...mark, ...body]))).toEqual({ values: [], findings: ['text/not-utf-8 1:1'] });
  });

  it('in UTF-16 without a mark is in no syntax', async () => {
    expect(await read(Buffer.from('@prefix e: <http://e/> .', 'utf16le'))).toEqual({
      values: [],
      findings: ['rdf/syntax-unknown 1:1'],
    });
  });

  it('with one wrong byte loses no statement, and the byte has its place', async () => {
    const latin = Buffer.from('@prefix e: <http://e/> .\n<urn:a> e:p "Z\u00fcrich", "x" .', 'latin1');
    expect(await read(latin)).toEqual({ values: ['Z\uFFFDrich 2:13', 'x 2:23'], findings: ['text/not-utf-8 2:15'] });
  });

  it.each([
    ['trig', '@prefix e: <http://e/> .\r\ne:g {\r\n  <urn:a> e:p "x" ,\r\n    <urn:b> }\r\n', ['3:15', '4:5']],
    ['n-quads', '\uFEFF<urn:a> <urn:p> "x" <urn:g> .\r\n<urn:a> <urn:p> <urn:b> <urn:g> .\r\n', ['1:17', '2:17']],
    ['n-triples', '<urn:a> <urn:p> "x" .\r<urn:a> <urn:p> <urn:b> .\r', ['1:17', '2:17']],
  ])('in %s with any line end has its statements where they stand', async (syntax, written, places) => {
    const document = await parseGraph(written, { source: 'x' });
    expect([document.syntax, document.findings]).toEqual([syntax, []]);
    expect([...document.graph].map(({ line, column }) => `${line}:${column}`)).toEqual(places);
  });
});

describe('parseGraphStrict', () => {
  it('gives the graph of a document without errors', async () => {
    expect((await parseGraphStrict(pieces(bytes, 7), { source: 'x' })).graph?.size).toBe(1);
  });

  it('gives the graph of a document with warnings', async () => {
    const { graph, findings } = await parseGraphStrict('<#a> <urn:p> 1 .', { source: 'x', syntax: 'turtle' });
    expect([graph?.size, findings.map(({ level }) => level)]).toEqual([1, ['warning']]);
  });

  it.each([
    ['turtle', '<urn:a> <urn:p> 1, <urn:b c> .', 'rdf/invalid-iri'],
    ['turtle', '<urn:a> <urn:p> 1, foo .', 'rdf/syntax-error'],
    ['trig', '<urn:g> { <urn:a> <urn:p> 1 . <urn:b> e:p 2 }', 'rdf/prefix-undeclared'],
    ['n-quads', '<urn:a> <urn:p> "x" <urn:g> .\n<urn:a> <urn:p> x .', 'rdf/syntax-error'],
    [
      'rdf-xml',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Seq rdf:about="a b:c"/></rdf:RDF>',
      'rdf/invalid-iri',
    ],
    ['json-ld', '{"@id": 1}', 'json-ld/invalid'],
    ['no syntax', 'hello', 'rdf/syntax-unknown'],
  ])('gives no graph for an error in %s (%j)', async (_, wrong, rule) => {
    const { graph, findings } = await parseGraphStrict(wrong, { source: 'x' });
    expect([graph, findings.map((found) => found.rule)]).toEqual([undefined, [rule]]);
  });
});
