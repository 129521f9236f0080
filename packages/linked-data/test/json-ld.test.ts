import { describe, expect, it } from 'vitest';
import { parseGraph } from '../src/index.js';

async function read(document: unknown, options: { base?: string; contexts?: Record<string, unknown> } = {}) {
  return parseGraph(typeof document === 'string' ? document : JSON.stringify(document, null, 1), {
    source: 'x.jsonld',
    syntax: 'json-ld',
    ...options,
  });
}

describe('a JSON-LD statement', () => {
  it('has the pointer and the line of the key that says it', async () => {
    const { graph, findings } = await read(`{
  "@context": { "e": "http://e/", "name": "e:name", "id": "@id", "part": { "@id": "e:part", "@type": "@id" } },
  "id": "urn:a", "@type": "e:Thing",
  "name": ["x", "y"],
  "part": [
    { "name": "first" },
    { "id": "urn:b", "name": "b" },
    { "name": "second", "e:list": { "@list": [ { "name": "item" }, 1 ] } }
  ]
}`);
    const places = [...graph].map(({ object, pointer, line }) => [
      object.termType === 'BlankNode' ? '[]' : object.value.replace(/^.*#/, ''),
      pointer,
      line,
    ]);
    expect(places.toSorted()).toEqual(
      [
        ['http://e/Thing', '/@type', 3],
        ['x', '/name', 4],
        ['y', '/name', 4],
        ['[]', '/part', 5],
        ['urn:b', '/part', 5],
        ['[]', '/part', 5],
        ['first', '/part/0/name', 6],
        ['b', '/part/1/name', 7],
        ['second', '/part/2/name', 8],
        ['[]', '/part/2/e:list', 8],
        ['[]', '/part/2/e:list', 8],
        ['[]', '/part/2/e:list', 8],
        ['1', '/part/2/e:list', 8],
        ['nil', '/part/2/e:list', 8],
        ['item', '/part/2/e:list/@list/0/name', 8],
      ].toSorted(),
    );
    expect(findings).toEqual([]);
  });

  it('is found in each node of a graph', async () => {
    const { graph } = await read({
      '@context': { '@vocab': 'http://e/' },
      '@graph': [{ '@id': 'urn:a', p: 1 }, { p: 2 }, { '@id': 'urn:b', p: { '@id': 'urn:a' } }, { p: 3 }],
    });
    const places = [...graph].map(({ object, pointer }) => `${object.value} ${pointer}`);
    expect(places.toSorted()).toEqual(['1 /@graph/0/p', '2 /@graph/1/p', '3 /@graph/3/p', 'urn:a /@graph/2/p']);
  });
});

describe('contexts', () => {
  it('of ODRL are bundled', async () => {
    const { graph, findings } = await read({
      '@context': 'http://www.w3.org/ns/odrl.jsonld',
      type: 'Offer',
      uid: 'urn:offer',
      permission: [
        {
          target: 'urn:data',
          action: 'use',
          constraint: [{ leftOperand: 'dateTime', operator: 'neq', rightOperand: '2030' }],
        },
      ],
    });
    const said = [...graph].map(
      ({ predicate, object }) => `${predicate.value.replace(/^.*[/#]/, '')} ${object.value.replace(/^.*odrl\/2/, '')}`,
    );
    expect(said).toEqual(
      expect.arrayContaining([
        'type /Offer',
        'target urn:data',
        'action /use',
        'leftOperand /dateTime',
        'operator /neq',
      ]),
    );
    expect(findings).toEqual([]);
  });

  it('of DCAT-AP are bundled, and scoped to the type of the node', async () => {
    const { graph, findings } = await read({
      '@context': 'https://semiceu.github.io/DCAT-AP/releases/3.0.1/context/dcat-ap.jsonld',
      '@type': 'Dataset',
      '@id': 'urn:air',
      title: { '@value': 'Air', '@language': 'en' },
      theme: 'http://publications.europa.eu/resource/authority/data-theme/ENVI',
      datasetDistribution: { '@type': 'Distribution', accessUrl: 'http://a/', byteSize: '12' },
    });
    const terms = Object.fromEntries(
      [...graph].map(({ predicate, object }) => [predicate.value.replace(/^.*[/#]/, ''), object.termType]),
    );
    expect(terms).toMatchObject({
      title: 'Literal',
      theme: 'NamedNode',
      distribution: 'BlankNode',
      accessURL: 'NamedNode',
      byteSize: 'Literal',
    });
    expect(findings).toEqual([]);
  });

  it('can be handed in', async () => {
    const contexts = { 'http://city/context': { '@context': { name: 'http://e/name' } } };
    const { graph, findings } = await read(
      { '@context': 'http://city/context', '@id': 'urn:a', name: 'x' },
      { contexts },
    );
    expect([graph.size, findings]).toEqual([1, []]);
  });

  it('that are missing are one finding with the keys that could not be interpreted, and the rest is read', async () => {
    const { graph, findings } = await read({
      '@context': ['http://www.w3.org/ns/odrl.jsonl', { e: 'http://e/' }],
      '@id': 'urn:a',
      'e:p': 1,
      permission: [],
      'ex:q': 2,
    });
    expect([...graph].map(({ predicate }) => predicate.value)).toEqual(['http://e/p']);
    expect(findings).toMatchObject([
      {
        rule: 'json-ld/context-unknown',
        location: { line: 3, pointer: '/@context/0' },
        fix: { replacement: 'http://www.w3.org/ns/odrl.jsonld' },
      },
    ]);
    expect(findings[0]?.message).toMatch(/"permission".*"ex:"/);
  });

  it('do not leak from one document into the next', async () => {
    const contexts = {
      'http://c/outer': { '@context': { '@version': 1.1, '@import': 'http://c/inner', b: 'http://e/b' } },
      'http://c/inner': { '@context': { a: 'http://e/a' } },
      'http://c/other': { '@context': { '@version': 1.1, a: 'http://f/a', '@import': 'http://c/inner' } },
    };
    for (const name of ['outer', 'other', 'outer', 'inner', 'outer']) {
      const { graph } = await read({ '@context': `http://c/${name}`, '@id': 'urn:a', a: 1, b: 2 }, { contexts });
      expect([name, graph.size]).toEqual([name, name === 'outer' ? 2 : 1]);
    }
  });
});

describe('what JSON-LD would drop without a word', () => {
  it('is reported key by key, with the number of times', async () => {
    const { graph, findings } = await read({
      '@context': { e: 'http://e/' },
      '@graph': [
        { '@id': 'urn:a', 'e:p': 1, titel: 'x' },
        { '@id': 'urn:b', '@type': 'Dataset', titel: 'y' },
      ],
    });
    expect(graph.size).toBe(1);
    expect(findings.map(({ rule, location, value }) => [rule, location.pointer, value])).toEqual([
      ['json-ld/term-undefined', '/@graph/0/titel', 'titel'],
      ['json-ld/term-undefined', '/@graph/1/@type', 'Dataset'],
    ]);
    expect(findings[0]?.message).toContain('2 values');
  });

  it('is reported for a class also where a base would turn its name into an IRI', async () => {
    const { graph, findings } = await read({ '@id': 'urn:a', '@type': ['Dataset', './known'] }, { base: 'http://b/c' });
    expect([...graph].map(({ object }) => object.value)).toEqual(['http://b/known']);
    expect(findings.map(({ rule, value }) => [rule, value])).toEqual([['json-ld/term-undefined', 'Dataset']]);
  });

  it('is kept where it is a relative IRI', async () => {
    const { graph, findings } = await read({
      '@context': { e: 'http://e/' },
      '@id': '#a',
      'e:p': { '@id': 'b/c' },
      'e:q': { '@id': '/d' },
    });
    expect([...graph].map(({ subject, object }) => [subject.value, object.value])).toEqual([
      ['#a', 'b/c'],
      ['#a', '/d'],
    ]);
    expect(findings.map(({ rule, value }) => [rule, value]).toSorted()).toEqual([
      ['rdf/relative-iri', '#a'],
      ['rdf/relative-iri', '/d'],
      ['rdf/relative-iri', 'b/c'],
    ]);
  });

  it('is kept where it is an IRI with a space, and a relative datatype', async () => {
    const { graph, findings } = await read({
      '@context': { e: 'http://e/' },
      '@id': 'http://e/my set',
      'e:p': { '@id': 'http://e/my file.csv' },
      'e:q': { '@value': '1', '@type': 'number' },
    });
    expect([...graph].map(({ subject, object }) => [subject.value, object.value])).toEqual([
      ['http://e/my set', 'http://e/my file.csv'],
      ['http://e/my set', '1'],
    ]);
    expect(findings.map(({ rule, value }) => [rule, value]).toSorted()).toEqual([
      ['rdf/invalid-iri', 'http://e/my file.csv'],
      ['rdf/invalid-iri', 'http://e/my set'],
      ['rdf/relative-iri', 'number'],
    ]);
  });

  it('is resolved where the base is known', async () => {
    const { graph, findings } = await read(
      { '@context': { e: 'http://e/' }, '@id': '#a', 'e:p': { '@id': 'b' } },
      { base: 'http://b/c' },
    );
    expect([...graph].map(({ subject, object }) => [subject.value, object.value])).toEqual([
      ['http://b/c#a', 'http://b/b'],
    ]);
    expect(findings).toEqual([]);
  });

  it('is reported where a prefix was never declared', async () => {
    const { graph, findings } = await read({ '@id': 'urn:a', 'dct:title': 'x', 'http://e/p': 1 });
    expect([...graph].map(({ predicate }) => predicate.value)).toEqual(['http://e/p']);
    expect(findings.map(({ rule, location }) => [rule, location.pointer])).toEqual([
      ['rdf/prefix-undeclared', '/dct:title'],
    ]);
  });
});

describe('a document that JSON-LD does not allow', () => {
  it.each([
    ['invalid term definition', { '@context': { a: 5 }, '@id': 'urn:a' }],
    ['invalid value object', { '@id': 'urn:a', 'http://e/p': { '@value': 1, '@id': 'urn:x' } }],
    ['cyclic IRI mapping', { '@context': { a: 'b:x', b: 'a:y' }, '@id': 'urn:a' }],
  ])('is reported with the code of the standard: %s', async (code, document) => {
    const { findings } = await read(document);
    expect(findings).toMatchObject([{ rule: 'json-ld/invalid', location: { line: 1 } }]);
    expect(findings[0]?.message).toContain(code);
  });

  it('is reported with the place where it is no JSON', async () => {
    const { findings } = await read('{"@id": "urn:a",\n "p": }');
    expect(findings).toMatchObject([{ rule: 'json/syntax-error', location: { line: 2, column: 7 } }]);
  });
});

describe('contexts that lead nowhere', () => {
  it.each([
    ['in a circle', { a: 'b:x', b: 'c:x', c: 'a:x' }],
    ['a long way', Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, `k${at + 1}:x`]))],
  ])('(%s) are findings', async (_, context) => {
    const text = JSON.stringify({ '@context': context, '@id': 'http://a.x/', a: 1, k0: 1 });
    const { findings } = await parseGraph(text, { source: 'x.jsonld', syntax: 'json-ld' });
    expect(findings.map(({ rule }) => rule)).toContain('json-ld/invalid');
  });
});
