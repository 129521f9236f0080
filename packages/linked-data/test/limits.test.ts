import { describe, expect, it } from 'vitest';
import { parseGraph } from '../src/index.js';

const prefix = '@prefix e: <http://e/> .\n';
const deep = 100_000;
const rdf = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">';

async function read(text: string): Promise<{ size: number; rules: string[] }> {
  const { graph, findings } = await parseGraph(text, { source: 'x' });
  return { size: graph.size, rules: findings.map(({ rule }) => rule) };
}

describe('nesting 100,000 deep', () => {
  it('of blank nodes is read', async () => {
    const text = `${prefix}<urn:a> e:p ${'[ e:p '.repeat(deep)}1${' ]'.repeat(deep)} .`;
    expect(await read(text)).toEqual({ size: deep + 1, rules: [] });
  });

  it('of lists is read', async () => {
    const text = `${prefix}<urn:a> e:p ${'('.repeat(deep)}1${')'.repeat(deep)} .`;
    expect(await read(text)).toEqual({ size: 2 * deep + 1, rules: [] });
  });

  it.each(['[ e:p ', '(', '<<( '])('that is never closed (%s) is an error', async (piece) => {
    expect(await read(`${prefix}<urn:a> e:p ${piece.repeat(deep)}`)).toEqual({ size: 0, rules: ['rdf/syntax-error'] });
  });

  it('of XML elements is refused below a limit', async () => {
    const { rules } = await read(`${rdf}${'<e:T><e:p>'.repeat(deep / 2)}`);
    expect(rules).toEqual(['rdf/too-deep']);
  });

  it('of JSON is refused below a limit', async () => {
    expect(await read(`{"@id":"urn:a","http://e/p":${'['.repeat(deep)}`)).toEqual({
      size: 0,
      rules: ['json/too-deep'],
    });
  });
});

describe('strange text', () => {
  it('with a NUL in it is read around it', async () => {
    const document = await parseGraph(`${prefix}<urn:a> e:p \0 .\n<urn:b> e:p 1 .`, { source: 'x', syntax: 'turtle' });
    expect(document.graph.size).toBe(1);
    expect(document.findings.map(({ rule }) => rule)).toEqual(['rdf/syntax-error']);
  });

  it('of UTF-16 taken for UTF-8 is no syntax that is read', async () => {
    const bytes = Buffer.from(`${prefix}<urn:a> e:p 1 .`, 'utf16le');
    expect((await parseGraph(bytes.toString('utf8'), { source: 'x' })).syntax).toBeUndefined();
  });

  it('with an IRI of 10 MB is read', async () => {
    expect(await read(`${prefix}<urn:${'a'.repeat(1e7)}> e:p 1 .`)).toEqual({ size: 1, rules: [] });
  });

  it('with an IRI of 10 MB that has no end is an error', async () => {
    const { rules } = await read(`${prefix}<urn:${'a'.repeat(1e7)} e:p 1 .`);
    expect(rules).toEqual(['rdf/syntax-error']);
  });

  it('with names that objects have of themselves is read like any other', async () => {
    const turtle = `${prefix}@prefix constructor: <http://c/> .\n<urn:a> e:__proto__ constructor:x ; e:toString "x" .`;
    expect(await read(turtle)).toEqual({ size: 2, rules: [] });
    const json =
      '{"@context":{"__proto__":"http://p/","e":"http://e/"},"@id":"urn:a","__proto__":"x","e:__proto__":{"e:q":2}}';
    const { graph } = await parseGraph(json, { source: 'x' });
    expect([...graph].map(({ predicate }) => predicate.value)).toContain('http://e/__proto__');
    expect(({} as Record<string, unknown>)['e:q']).toBeUndefined();
  });

  it('that is no Turtle behind its first line ends with a bounded list of findings', async () => {
    const { rules } = await read(`${prefix}${'€ . '.repeat(100_000)}`);
    expect(rules.length).toBeLessThan(1100);
  });

  it('longer than the limit is not read', async () => {
    const document = await parseGraph(`${prefix}<urn:a> e:p 1 .`, { source: 'x', maxLength: 10 });
    expect([document.graph.size, document.findings.map(({ rule }) => rule)]).toEqual([0, ['rdf/too-large']]);
  });

  it('of one line and 2 MB is read with the place of its last statement', async () => {
    const count = 100_000;
    const values = Array.from({ length: count }, (_, n) => `e:p${n % 10} "value ${n}"`);
    const { graph } = await parseGraph(`${prefix}<urn:a> ${values.join(';')} .`, { source: 'x' });
    expect(graph.size).toBe(count);
    const last = [...graph].at(-1);
    expect([last?.line, last?.column]).toEqual([
      2,
      '<urn:a> '.length + values.join(';').length - '"value 99999"'.length + 1,
    ]);
  });
});

describe('TriG and N-Quads', () => {
  it('nested 100,000 deep in a graph are read, or never closed an error', async () => {
    const nested = `${'[ e:p '.repeat(deep)}1${' ]'.repeat(deep)}`;
    expect(await read(`${prefix}e:g { <urn:a> e:p ${nested} }`)).toEqual({ size: deep + 1, rules: [] });
    expect((await read(`${prefix}e:g { <urn:a> e:p ${'( '.repeat(deep)}`)).rules).toEqual(['rdf/syntax-error']);
    expect((await read(`${prefix}${'e:g { '.repeat(deep)}`)).rules).toEqual(['rdf/syntax-error']);
  });

  it('with an IRI of 10 MB are read', async () => {
    const iri = `<urn:${'a'.repeat(1e7)}>`;
    expect(await read(`<urn:a> <urn:p> "x" <urn:g> .\n<urn:a> <urn:p> ${iri} <urn:g> .`)).toEqual({
      size: 2,
      rules: [],
    });
    expect(await read(`${prefix}${iri} { <urn:a> e:p 1 }`)).toEqual({ size: 1, rules: [] });
  });

  it.each(['x', '\\n'])('with a string of 20 MB (%j) are read', async (piece) => {
    const line = `<urn:a> <urn:p> "${piece.repeat(2e7 / piece.length)}" <urn:g> .`;
    expect(await read(`<urn:a> <urn:p> "x" <urn:g> .\n${line}`)).toEqual({ size: 2, rules: [] });
  });

  it('with a NUL in them are read around it', async () => {
    expect(await read(`${prefix}e:g { <urn:a> e:p \0 . <urn:b> e:p 1 }`)).toEqual({
      size: 0,
      rules: ['rdf/syntax-unknown'],
    });
    const document = await parseGraph(`${prefix}e:g { <urn:a> e:p \0 . <urn:b> e:p 1 }`, {
      source: 'x',
      syntax: 'trig',
    });
    expect([document.graph.size, document.findings.map(({ rule }) => rule)]).toEqual([1, ['rdf/syntax-error']]);
  });
});
