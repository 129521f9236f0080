import { describe, expect, it } from 'vitest';
import { parseGraph } from '../src/index.js';

/** Predicate and object of each statement with the line and column it stands at. */
async function places(text: string): Promise<string[]> {
  const { graph } = await parseGraph(text, { source: 'x.ttl' });
  return [...graph].map(
    ({ predicate, object, line, column }) =>
      `${predicate.value.replace(/^.*[/#]/, '')} ${object.value || object.termType} ${line}:${column}`,
  );
}

async function problems(text: string): Promise<string[]> {
  const { findings } = await parseGraph(text, { source: 'x.ttl' });
  return findings.map(({ rule, location }) => `${rule} ${location.line}:${location.column}`);
}

const prefix = '@prefix e: <http://e/> .\n';

describe('a Turtle statement', () => {
  it('stands where its object stands, whatever lines it spans', async () => {
    const text = `${prefix}<urn:a>\n  a e:Thing ;\n  e:title "x"@en ,\n    "y"^^e:type ;\n  e:size\n    42 .`;
    expect(await places(text)).toEqual(['type http://e/Thing 3:5', 'title x 4:11', 'title y 5:5', 'size 42 7:5']);
  });

  it('stands where its literal begins when the literal has line breaks', async () => {
    expect(await places(`${prefix}<urn:a> e:p """one\ntwo""" ;\n  e:q 1 .`)).toEqual(['p one\ntwo 2:13', 'q 1 4:7']);
  });

  it('stands at the bracket when its object is a blank node', async () => {
    const text = `${prefix}<urn:a> e:p [\n    e:q 1 ;\n    e:r [ e:s 2 ]\n  ] .`;
    expect(await places(text)).toEqual(['q 1 3:9', 's 2 4:15', 'r b1 4:9', 'p b0 2:13']);
  });

  it('stands at the item when it is part of a list', async () => {
    const text = `${prefix}<urn:a> e:p (\n  1\n  2\n) ;\n  e:q () .`;
    expect(await places(text)).toEqual([
      'first 1 3:3',
      'rest b1 4:3',
      'first 2 4:3',
      'rest http://www.w3.org/1999/02/22-rdf-syntax-ns#nil 5:1',
      'p b0 3:3',
      'q http://www.w3.org/1999/02/22-rdf-syntax-ns#nil 6:3',
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('counts lines that end in %j', async (end) => {
    expect(await places(`\uFEFF@prefix e: <http://e/> .${end}# a comment${end}<urn:a> e:p 1 .`)).toEqual(['p 1 3:13']);
  });

  it('keeps the labels of the author apart from those made here', async () => {
    const { graph } = await parseGraph(`${prefix}_:b0 e:p [] .`, { source: 'x.ttl' });
    expect([...graph].map(({ subject, object }) => [subject.value, object.value])).toEqual([['_b0', 'b0']]);
  });
});

describe('an error in Turtle', () => {
  it('costs the rest of its statement, and what was read of it before stays', async () => {
    const text = `${prefix}<urn:a> e:p 1 ; e:q [ e:r foo ; e:s "a . b" ] ; e:t 2 .\n<urn:b> e:p 3 .`;
    expect(await places(text)).toEqual(['p 1 2:13', 'p 3 3:13']);
    expect(await problems(text)).toEqual(['rdf/syntax-error 2:27']);
  });

  it('costs nothing more after an open bracket than the statements up to the next at the margin', async () => {
    const text = `${prefix}<urn:a> e:p [ e:q 1 .\n<urn:b> e:p 3 .`;
    expect(await places(text)).toContain('p 3 3:13');
    expect(await problems(text)).toEqual(['rdf/syntax-error 2:21']);
  });

  it('is put where the next statement begins when a full stop was forgotten', async () => {
    const text = '@prefix e: <http://e/>\n@prefix f: <http://f/> .\n<urn:a> e:p 1 ; f:q 2\n<urn:b> e:p 3 .';
    expect(await places(text)).toEqual(['p 1 3:13', 'p 3 4:13']);
    expect(await problems(text)).toEqual(['rdf/syntax-error 2:1', 'rdf/syntax-error 4:1']);
  });

  it('costs the statements that need an undeclared prefix and no others', async () => {
    const text = `${prefix}<urn:a> e:p 1 ; f:q 2 ; e:r "x"^^f:t , 3 .\nf:x e:p 4 .\n<urn:b> e:p [ e:q 5 ; a f:T ] .`;
    expect(await places(text)).toEqual(['p 1 2:13', 'r 3 2:40', 'q 5 4:19', 'p b0 4:13']);
    const { findings } = await parseGraph(text, { source: 'x.ttl' });
    expect(findings.map(({ location, value }) => [location.line, location.column, value])).toEqual([[2, 17, 'f:']]);
    expect(findings[0]?.message).toContain('4 statements');
  });

  it('loses the rest of the document when a long string has no end', async () => {
    const text = `${prefix}<urn:a> e:p """no end .\n<urn:b> e:p 3 .`;
    expect(await places(text)).toEqual([]);
    expect(await problems(text)).toEqual(['rdf/syntax-error 2:13']);
  });

  it('in an IRI is a finding, and the statement is kept as written', async () => {
    const text = `${prefix}<urn:a> e:p <http://x/a b> , "x"^^<urn:t y> ; e:q 1 .`;
    expect(await places(text)).toEqual(['p http://x/a b 2:13', 'p x 2:30', 'q 1 2:51']);
    expect(await problems(text)).toEqual(['rdf/invalid-iri 2:13', 'rdf/invalid-iri 2:35']);
  });

  it('does not make a later declaration unknown', async () => {
    const text = '@base <http://b/> .\n@prefix e: <e/> .\n<a> e:p foo .\n<c> e:p <d> .';
    const { graph } = await parseGraph(text, { source: 'x.ttl' });
    expect([...graph].map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value])).toEqual([
      ['http://b/c', 'http://b/e/p', 'http://b/d'],
    ]);
  });
});

describe('an IRI without a scheme', () => {
  it('is resolved where the caller knows the base', async () => {
    const { graph, findings } = await parseGraph(`${prefix}<> e:p <../x> .`, { source: 'x.ttl', base: 'http://b/c/d' });
    expect([...graph].map(({ subject, object }) => [subject.value, object.value])).toEqual([
      ['http://b/c/d', 'http://b/x'],
    ]);
    expect(findings).toEqual([]);
  });

  it('is kept and reported once where nobody does', async () => {
    expect(await places(`${prefix}<urn:a> e:p <#x> , <#x> .`)).toEqual(['p #x 2:13']);
    expect(await problems(`${prefix}<urn:a> e:p <#x> .\n<urn:b> e:p <#x> .`)).toEqual(['rdf/relative-iri 2:13']);
  });
});

describe('N-Triples', () => {
  it('is read line by line, and one bad line costs one line', async () => {
    const text = '<urn:a> <urn:p> "x" .\n<urn:a> <urn:p> e:x .\n_:b <urn:p> "y"@en .\n';
    const document = await parseGraph(text, { source: 'x.nt', syntax: 'n-triples' });
    expect([...document.graph].map(({ object, line, column }) => [object.value, line, column])).toEqual([
      ['x', 1, 17],
      ['y', 3, 13],
    ]);
    expect(document.findings.map(({ rule, location }) => [rule, location.line, location.column])).toEqual([
      ['rdf/syntax-error', 2, 17],
    ]);
  });
});
