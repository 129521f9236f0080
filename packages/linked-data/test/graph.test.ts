import { describe, expect, it } from 'vitest';
import { createGraph, parseGraph, type Term, termKey } from '../src/index.js';

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const named = (value: string): Term => ({ termType: 'NamedNode', value }) as Term;
const blank = (value: string): Term => ({ termType: 'BlankNode', value }) as Term;
const literal = (value: string, language = '', datatype = `${xsd}string`): Term =>
  ({ termType: 'Literal', value, language, datatype: named(datatype) }) as Term;

describe('termKey', () => {
  it('gives different terms different names, even those that imitate one another', () => {
    const terms = [
      named('urn:a'),
      named('_:a'),
      blank('a'),
      blank('a>'),
      named('"x"@en'),
      literal('x', 'en'),
      literal('x"@en'),
      literal('x'),
      literal('x', '', `${xsd}token`),
      literal('x', 'de'),
      named('<_:a>'),
      named(''),
      literal(''),
      literal('x', '', 'urn:t"^^urn:u'),
      literal('x"^^urn:t', '', 'urn:u'),
      literal('x"^^urn:t\\', '', 'urn:u'),
      literal('x', '', 'urn:t\\q^^urn:u'),
    ];
    expect(new Set(terms.map(termKey)).size).toBe(terms.length);
  });

  it('gives language tags that differ in case one name', () => {
    expect(termKey(literal('x', 'en-GB'))).toBe(termKey(literal('x', 'EN-gb')));
  });
});

describe('a graph', () => {
  it('keeps one of two equal statements, and statements that differ in any part', async () => {
    const text =
      '@prefix e: <http://e/> .\n<urn:a> e:p "x", "x", "x"@en, <urn:x> ; e:q "x" .\n<urn:b> e:p "x" .\n<urn:a> e:p "x" ; e:r "x" .';
    const { graph } = await parseGraph(text, { source: 'x.ttl' });
    expect(graph.size).toBe(6);
    expect(createGraph([...graph, ...graph]).size).toBe(6);
  });

  it('finds statements by subject, object, predicate and class', async () => {
    const text = '@prefix e: <http://e/> .\n<urn:a> a e:T ; e:p <urn:b> .\n<urn:b> a e:T, e:U ; e:p 1 .';
    const { graph } = await parseGraph(text, { source: 'x.ttl' });
    expect(graph.from(named('urn:b')).length).toBe(3);
    expect(graph.from(named('urn:b'), 'http://e/p').map(({ object }) => object.value)).toEqual(['1']);
    expect(graph.to(named('urn:b')).map(({ subject }) => subject.value)).toEqual(['urn:a']);
    expect(graph.withPredicate('http://e/p').length).toBe(2);
    expect(graph.instances('http://e/T').map(({ value }) => value)).toEqual(['urn:a', 'urn:b']);
    expect(graph.instances('http://e/none')).toEqual([]);
  });
});
