// What becomes of the faults that real catalogues have: each is found where it is, and costs what it has to and no more.
import { describe, expect, it } from 'vitest';
import { parseGraph, type Syntax } from '../src/index.js';

const turtle = (body: string): string => `@prefix e: <http://e/> .\n${body}\n<urn:z> e:p "last" .`;
const rdfXml = (body: string): string =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">\n${body}\n<e:T rdf:about="urn:z"/></rdf:RDF>`;

async function read(text: string, syntax: Syntax): Promise<{ kept: string[]; findings: string[] }> {
  const { graph, findings } = await parseGraph(text, { source: 'x', syntax });
  return {
    kept: [...graph].flatMap(({ subject, object }) => (subject.value === 'urn:z' ? [] : [object.value])),
    findings: findings.map(({ rule, location }) => `${rule.replace('rdf/', '')} ${location.line}:${location.column}`),
  };
}

describe('in Turtle', () => {
  it.each([
    ['an IRI with a space', '<urn:a> e:p <http://x/a b>, 1 .', ['http://x/a b', '1'], ['invalid-iri 2:13']],
    ['an IRI with a wrong escape', '<urn:a> e:p <http://x/\\q>, 1 ; e:q 2 .', ['1', '2'], ['syntax-error 2:13']],
    ['an IRI with an escaped space', '<urn:a> e:p <http://x/\\u0020>, 1 .', ['1'], ['syntax-error 2:13']],
    ['a string with a wrong escape', '<urn:a> e:p "C:\\data", 1 ; e:q 2 .', ['1', '2'], ['syntax-error 2:13']],
    [
      'one with a tag',
      '<urn:a> e:p "\\q"@en-GB, "\\q"^^e:t, \'\\q\'^^<urn:t> , 1 .',
      ['1'],
      ['syntax-error 2:13', 'syntax-error 2:25', 'syntax-error 2:36'],
    ],
    ['a long string with a wrong escape', '<urn:a> e:p """a\n\\q"b""" ; e:q 2 .', ['2'], ['syntax-error 2:13']],
    ['half a surrogate pair', '<urn:a> e:p "\\uD800", 1 .', ['1'], ['syntax-error 2:13']],
    ['a "/" in a name', '<urn:a> e:p e:b/c ; e:q e:d/e.f, 2 .', ['2'], ['syntax-error 2:13', 'syntax-error 2:25']],
    ['a "/" in the name of a subject', 'e:a/b e:p 1 ; e:q 2 .\n<urn:b> e:p 3 .', ['3'], ['syntax-error 2:1']],
    ['a "/" in the name of a predicate', '<urn:a> e:p/q 1, 2 ; e:q 3 .', ['3'], ['syntax-error 2:9']],
    ['a datatype that is no IRI', '<urn:a> e:p "1"^^<urn:t y>, 2 .', ['1', '2'], ['invalid-iri 2:18']],
    ['a datatype that is a word', '<urn:a> e:p 1, "1"^^string ; e:q 2 .', ['1'], ['syntax-error 2:21']],
    ['a language tag with "_"', '<urn:a> e:p "x"@en_US, 1 ; e:q 2 .', ['x', '1', '2'], ['syntax-error 2:19']],
    ['a string without an end', '<urn:a> e:p 1, "open ; e:q 2 .', ['1'], ['syntax-error 2:16']],
    [
      'a prefix with a wrong IRI',
      '@prefix f: <urn:\\q> .\n<urn:a> f:p 1 ; e:q 2 .',
      ['2'],
      ['syntax-error 2:12', 'prefix-undeclared 3:9'],
    ],
    ['a string where a name should be', '"x\\q" e:p 1 .', [], ['syntax-error 2:1']],
  ])('%s', async (_, body, kept, findings) => {
    const { graph } = await parseGraph(turtle(body), { source: 'x' });
    const all = await read(turtle(body), 'turtle');
    expect(all).toEqual({ kept, findings });
    expect([...graph].at(-1)?.object.value).toBe('last');
  });

  it.each(['turtle', 'n-triples'] as const)('a language tag is kept as written (%s)', async (syntax) => {
    const values = ['"a"@en_US', '"b"@zh_Hans_CN', '"c"@pt', '"d"@sr_'];
    const text = values.map((value) => `<urn:a> <urn:p> ${value} .`).join('\n');
    const { graph, findings } = await parseGraph(text, { source: 'x', syntax });
    const languages = [...graph].map(({ object }) =>
      object.termType === 'Literal' ? object.language.toLowerCase() : '',
    );
    expect(languages).toEqual(['en_us', 'zh_hans_cn', 'pt', 'sr_']);
    expect(findings.map(({ location }) => `${location.line}:${location.column}`)).toEqual(['1:23', '2:23', '4:23']);
  });

  it('says how many statements a name cost', async () => {
    const { findings } = await parseGraph(turtle('e:a/b e:p 1, 2 ; e:q [ e:r 3 ] .'), { source: 'x' });
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('3 statements that need it are left out'),
    ]);
  });

  it('reads no further than its limit where hardly anything is Turtle', async () => {
    const { findings } = await parseGraph(turtle('<urn:a> e:p e:b/c .\n'.repeat(5000)), { source: 'x' });
    expect(findings.length).toBeLessThan(1100);
  });
});

describe('in TriG', () => {
  it('each of them costs nothing of the graph around it', async () => {
    const text = '@prefix e: <http://e/> .\ne:g {\n<urn:a> e:p "\\q", 1 .\n<urn:b> e:p <a b>, e:x/y, 2 }\n';
    expect(await read(text, 'trig')).toEqual({
      kept: ['1', 'a b', '2'],
      findings: ['syntax-error 3:13', 'invalid-iri 4:13', 'syntax-error 4:20'],
    });
  });
});

describe('in N-Triples and N-Quads', () => {
  it.each(['n-triples', 'n-quads'] as const)('one costs its line (%s)', async (syntax) => {
    const lines = ['"\\q"', 'e:x', '"open', '<a b>', '"x"@en_US', '"ok"'].map((value) => `<urn:a> <urn:p> ${value} .`);
    expect(await read(lines.join('\n'), syntax)).toEqual({
      kept: ['a b', 'x', 'ok'],
      findings: [
        'syntax-error 1:17',
        'syntax-error 2:17',
        'syntax-error 3:17',
        'invalid-iri 4:17',
        'syntax-error 5:23',
      ],
    });
  });
});

describe('a relative IRI in a syntax of lines', () => {
  it.each(['n-triples', 'n-quads'] as const)('is found whatever the base is (%s)', async (syntax) => {
    const text = '<urn:a> <urn:p> "x" .\n<urn:b> <urn:p> <c> .';
    for (const base of [undefined, 'http://x.example/']) {
      const { graph, findings } = await parseGraph(text, { source: 'x', syntax, ...(base && { base }) });
      expect([...graph].map(({ object }) => object.value)).toEqual(['x', 'c']);
      expect(findings.map(({ rule, location }) => `${rule} ${location.line}`)).toEqual(['rdf/relative-iri 2']);
    }
  });
});

describe('in RDF/XML', () => {
  it.each([
    [
      'two addresses in one attribute',
      '<e:T rdf:about="urn:a">\n <e:p rdf:resource="http://a http://b"/><e:q>1</e:q></e:T>',
      ['http://e/T', 'http://a http://b', '1'],
      ['invalid-iri 3:2'],
    ],
    [
      'an IRI with a space as a subject',
      '<e:T rdf:about="http://a b"><e:q>1</e:q></e:T>',
      ['http://e/T', '1'],
      ['invalid-iri 2:1'],
    ],
    [
      'a datatype that is no IRI',
      '<e:T rdf:about="urn:a"><e:q rdf:datatype="urn:t y">1</e:q></e:T>',
      ['http://e/T', '1'],
      ['invalid-iri 2:24'],
    ],
    [
      'a language tag that is none',
      '<e:T rdf:about="urn:a">\n<e:q xml:lang="en_US">1</e:q><e:q xml:lang="">2</e:q></e:T>',
      ['http://e/T', '1', '2'],
      ['syntax-error 3:1'],
    ],
    [
      'an attribute that is not allowed',
      '<e:T rdf:about="urn:a"><e:q rdf:parseType="Literal" rdf:resource="urn:b"/><e:q>2</e:q></e:T>',
      ['http://e/T', '2'],
      ['syntax-error 2:24'],
    ],
  ])('%s', async (_, body, kept, findings) => {
    expect(await read(rdfXml(body), 'rdf-xml')).toEqual({ kept, findings });
  });
});
