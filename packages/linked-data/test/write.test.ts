import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { DataFactory, Parser } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import { describe, expect, it } from 'vitest';
import { createGraph, parseGraph, type Statement } from '../src/index.js';
import { writeTurtle } from '../src/write/write-turtle.js';
import { writers } from './writers.js';

const { namedNode, blankNode, literal, defaultGraph, quad } = DataFactory;
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const prefixes = {
  e: 'http://e/',
  n: 'http://e/n#',
  '': 'urn:x:',
  xsd,
  rdf,
  bad_: 'not an IRI',
  __proto__x: 'http://p/',
};

const iris = fc.constantFrom(
  'http://e/a',
  'http://e/n#b',
  'http://e/n#b.',
  'http://e/n#-c',
  'http://e/é/ü',
  'http://e/__proto__',
  'http://e/constructor',
  'http://e/a%20b?q=1&r=<2>'.replace(/[<>]/g, ''),
  'urn:x:y',
  'urn:x:',
  'http://e/n#1a',
  'http://e/\u{1F600}x',
  `${rdf}nil`,
  `${rdf}List`,
);
const predicates = fc.constantFrom(
  'http://e/p',
  'http://e/n#__proto__',
  'http://e/n#q-1.2',
  'http://e/toString',
  'urn:x:p',
  `${rdf}type`,
  `${rdf}value`,
  `${rdf}first`,
  `${rdf}rest`,
  `${rdf}_1`,
);
const blanks = fc.integer({ min: 0, max: 7 }).map((number) => blankNode(`n${number}`));
const hostile = fc.constantFrom(
  '"',
  '"""',
  "'",
  '\\',
  '\\u0041',
  '\\"',
  '\n',
  '\r',
  '\r\n',
  '\t',
  ' ',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\u{1F600}',
  '&amp;',
  '&',
  ']]>',
  '<!--',
  '<b>',
  '@en',
  '^^',
  '{',
  '__proto__',
  '#',
);
const controls = fc.constantFrom('\0', '\u0001', '\b', '\f', '\u000b', '\u001f', '\u007f', '\uFFFE', '\uFFFF');
const words = fc.array(fc.oneof(hostile, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), {
  maxLength: 4,
});
const datatypes = fc.constantFrom(
  `${xsd}integer`,
  `${xsd}decimal`,
  `${xsd}boolean`,
  `${xsd}date`,
  'http://e/type',
  `${rdf}XMLLiteral`,
);
const numbers = fc.constantFrom('1', '-01', '+1.50', '1.', '.5', '1e3', 'true', 'TRUE', '1 ', '');
const literals = (text: fc.Arbitrary<string>): fc.Arbitrary<Quad['object']> =>
  fc.oneof(
    text.map((value) => literal(value)),
    fc.tuple(text, fc.constantFrom('en', 'de-at', 'zh-hant-x-a1')).map(([value, tag]) => literal(value, tag)),
    fc.tuple(fc.oneof(numbers, text), datatypes).map(([value, type]) => literal(value, namedNode(type))),
  );

function graphs(text: fc.Arbitrary<string>, named: boolean): fc.Arbitrary<Quad[]> {
  const subject = fc.oneof(
    iris.map((iri) => namedNode(iri)),
    blanks,
  );
  const object = fc.oneof(
    literals(text),
    iris.map((iri) => namedNode(iri)),
    blanks,
    blanks,
  );
  const graph = named
    ? fc.oneof(
        fc.constant(defaultGraph()),
        iris.map((iri) => namedNode(iri)),
        blanks,
      )
    : fc.constant(defaultGraph());
  const statement = fc
    .tuple(subject, predicates, object, graph)
    .map(([s, p, o, g]) => quad(s, namedNode(p), o, g) as unknown as Quad);
  return fc
    .tuple(fc.array(statement, { maxLength: 14 }), fc.array(lists(object), { maxLength: 2 }))
    .map((parts) => parts.flat(2));
}

/** A list, sound but for now and then. */
function lists(item: fc.Arbitrary<unknown>): fc.Arbitrary<Quad[]> {
  return fc.tuple(fc.nat(), fc.array(item, { maxLength: 4 }), fc.option(blanks)).map(([list, items, tail]) => {
    const cell = (at: number): Quad['object'] =>
      at < items.length ? blankNode(`l${list}-${at}`) : (tail ?? namedNode(`${rdf}nil`));
    const cells = items.flatMap((value, at) => [
      quad(cell(at) as never, namedNode(`${rdf}first`), value as never),
      quad(cell(at) as never, namedNode(`${rdf}rest`), cell(at + 1) as never),
    ]);
    return [quad(blankNode('n0'), namedNode('http://e/list'), cell(0) as never), ...cells] as unknown as Quad[];
  });
}

function statements(quads: Iterable<unknown>): Statement[] {
  return [...createGraph(quads as Iterable<Statement>)];
}

describe.each(writers)('what is written as %s', (syntax, write) => {
  const named = syntax === 'trig' || syntax === 'n-quads' || syntax === 'json-ld';
  const clean = words.map((parts) => parts.join('').replaceAll(/\p{Surrogate}/gu, ''));
  // XML has no control characters, and reading a value as a literal of XML changes nothing.
  const text =
    syntax === 'rdf-xml'
      ? clean.map((value) => value.replaceAll(/[\0-\u0008\u000b\u000c\u000e-\u001f\uFFFE\uFFFF]/g, ''))
      : fc.oneof(
          clean,
          fc.tuple(clean, controls).map((parts) => parts.join('')),
        );

  it('comes back as the same graph', async () => {
    await fc.assert(
      fc.asyncProperty(graphs(text, named), fc.constantFrom({}, prefixes), async (quads, given) => {
        const graph = statements(quads);
        const { text: written, findings } = write(graph, { prefixes: given });
        expect(findings).toEqual([]);
        const back = await parseGraph(written, { source: 'x', syntax });
        expect(back.findings).toEqual([]);
        expect([...back.graph].length).toBe(graph.length);
        expect(isomorphic([...back.graph] as unknown as Quad[], graph as unknown as Quad[])).toBe(true);
      }),
      { seed: 42, numRuns: 150 },
    );
  }, 60_000);

  it('is the same text in whatever order the statements come', () => {
    const tree = new Parser().parse(`
      <urn:a> <urn:p> [ <urn:q> 1 ; <urn:r> [ <urn:s> "x" ] ], [ <urn:q> 2 ], ( 1 2 [ <urn:q> 3 ] ) ; a <urn:T> .
      <urn:b> <urn:p> "b"@en, "a", <urn:a> . _:x <urn:p> _:y . _:y <urn:p> _:x . _:x a <urn:X> .`) as unknown as Statement[];
    const expected = write(tree).text;
    fc.assert(
      fc.property(fc.shuffledSubarray(tree, { minLength: tree.length, maxLength: tree.length }), (shuffled) => {
        expect(write(shuffled).text).toBe(expected);
      }),
      { seed: 7, numRuns: 50 },
    );
  });

  it.each([
    ['an IRI with a space', quad(namedNode('http://e/a b'), namedNode('urn:p'), literal('x'))],
    ['half a surrogate pair in an IRI', quad(namedNode('http://e/\uD800'), namedNode('urn:p'), literal('x'))],
    ['half a surrogate pair in a text', quad(namedNode('urn:a'), namedNode('urn:p'), literal('\uDC00x'))],
    ['a language tag that is none', quad(namedNode('urn:a'), namedNode('urn:p'), literal('x', 'en_US'))],
    [
      'a datatype that is no IRI',
      quad(namedNode('urn:a'), namedNode('urn:p'), literal('x', namedNode('http://e/a b'))),
    ],
  ])('leaves out %s, and says so', (_, lost) => {
    const kept = quad(namedNode('urn:a'), namedNode('urn:p'), literal('kept'));
    const { text: written, findings } = write([lost, kept] as unknown as Statement[], { source: 'a.ttl' });
    expect(findings.map(({ rule, location }) => [rule, location.source])).toEqual([['rdf/not-writable', 'a.ttl']]);
    expect(written).toBe(write([kept] as unknown as Statement[]).text);
  });

  it(named ? 'has its named graphs' : 'leaves out named graphs, and says so', () => {
    const inGraph = quad(namedNode('urn:a'), namedNode('urn:p'), literal('x'), namedNode('urn:g'));
    const { text: written, findings } = write([inGraph] as unknown as Statement[]);
    expect(findings.map(({ rule }) => rule)).toEqual(named ? [] : ['rdf/not-writable']);
    expect(written.includes('urn:g')).toBe(named);
  });

  it('is bounded for nodes and lists nested 5,000 deep, and for a ring of as many', async () => {
    const count = 5_000;
    const chain = Array.from({ length: count }, (_, at) =>
      quad(blankNode(`c${at}`), namedNode('urn:p'), blankNode(`c${at + 1}`)),
    );
    const ring = Array.from({ length: count }, (_, at) =>
      quad(blankNode(`r${at}`), namedNode('urn:p'), blankNode(`r${(at + 1) % count}`)),
    );
    const nested = Array.from({ length: count }, (_, at) => [
      quad(blankNode(`l${at}`), namedNode(`${rdf}first`), blankNode(`l${at + 1}`)),
      quad(blankNode(`l${at}`), namedNode(`${rdf}rest`), namedNode(`${rdf}nil`)),
    ]);
    const flat = Array.from({ length: count }, (_, at) => [
      quad(blankNode(`f${at}`), namedNode(`${rdf}first`), namedNode('urn:x')),
      quad(
        blankNode(`f${at}`),
        namedNode(`${rdf}rest`),
        at + 1 < count ? blankNode(`f${at + 1}`) : namedNode(`${rdf}nil`),
      ),
    ]);
    for (const all of [
      chain,
      ring,
      nested.flat(),
      [quad(namedNode('urn:a'), namedNode('urn:p'), blankNode('f0')), ...flat.flat()],
    ]) {
      const { text: written } = write(all as unknown as Statement[]);
      expect(written.length).toBeLessThan(all.length * 200);
      expect((await parseGraph(written, { source: 'x', syntax })).graph.size).toBe(all.length);
    }
  }, 60_000);
});

describe('writeTurtle', () => {
  it('writes what people can read', async () => {
    const text = `@prefix e: <http://e/> . @prefix f: <http://f/> . @prefix xsd: <${xsd}> .
      e:b e:list ( 1 e:x "y" ) ; e:empty () ; e:size 1.50, 2, true, 1e3, "1"^^e:t, "2020-01-01"^^xsd:date .
      e:a e:publisher [ a e:Agent ; e:name "A"@en ] ; a e:Dataset ; e:text "one\\ntwo \\"three\\"" ; e:same _:s .
      e:c e:same _:s . _:s e:name "shared" . [] e:name "nobody's" .`;
    const document = await parseGraph(text, { source: 'x.ttl' });
    expect(writeTurtle(document.graph, { prefixes: document.prefixes }).text).toBe(
      `@prefix e: <http://e/> .
@prefix xsd: <${xsd}> .

e:a
  a e:Dataset ;
  e:publisher [
    a e:Agent ;
    e:name "A"@en
  ] ;
  e:same _:b0 ;
  e:text """one
two \\"three\\"""" .

e:b
  e:empty () ;
  e:list ( 1 e:x "y" ) ;
  e:size "1"^^e:t, 1.50, 1e3, 2, "2020-01-01"^^xsd:date, true .

e:c
  e:same _:b0 .

[]
  e:name "nobody's" .

_:b0
  e:name "shared" .
`.replace('two \\"three\\""""', 'two "three\\""""'),
    );
  });
});
