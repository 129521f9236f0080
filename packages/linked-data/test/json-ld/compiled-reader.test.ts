import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { bundledContexts, compileContext, expandJsonLd } from '../../src/index.js';
import { coreContexts, documentsIn, hasCorpus } from './corpus-payloads.js';

/** Asks jsonld, in an instance that has seen nothing. */
async function byJsonld(document: unknown, context: unknown): Promise<unknown> {
  const fresh = jsonld as unknown as () => { expand(document: unknown, options: object): Promise<unknown> };
  return fresh().expand(document, { expandContext: context });
}

const withoutContext = (document: unknown): unknown => {
  if (Array.isArray(document)) return document.map(withoutContext);
  if (typeof document !== 'object' || document === null) return document;
  const { '@context': _, ...kept } = document as Record<string, unknown>;
  return kept;
};

const subject = {
  '@context': {
    ex: 'https://example.org/',
    Building: 'ex:Building',
    Vehicle: { '@id': 'ex:Vehicle' },
    name: 'ex:name',
    speed: { '@id': 'ex:speed' },
    category: { '@id': 'ex:category', '@type': '@vocab' },
    isParked: { '@id': 'ex:isParked' },
  },
};

describe.skipIf(!hasCorpus)('the payloads of the NGSI-LD corpus', () => {
  const payloads = hasCorpus ? documentsIn('ngsi-ld-payloads') : [];
  const cores = Object.entries(hasCorpus ? coreContexts() : {});

  it.each(cores)('expand as they do with jsonld, with core %s and a subject context', async (_, core) => {
    const context = [subject['@context'], (core as { '@context': object })['@context']];
    const compiled = compileContext(context);
    if (!compiled.isSupported) throw new Error(compiled.reason);
    let read = 0;
    for (const [name, payload] of payloads) {
      const document = withoutContext(payload);
      const nodes = compiled.reader.expand(document);
      if (nodes === undefined) continue;
      read += 1;
      expect([name, nodes]).toEqual([name, await byJsonld(document, { '@context': context })]);
    }
    // The rest has lists of attributes by data set, relative names, null, or is no entity.
    expect(read).toBeGreaterThan(0.7 * payloads.length);
  });
});

describe.skipIf(!hasCorpus)('the catalogues of the corpus', () => {
  const documents = hasCorpus
    ? [...documentsIn('dcat'), ...documentsIn('decide'), ...documentsIn('odrl'), ...documentsIn('dsp')]
    : [];

  it('expand as they do with jsonld, wherever their own context is in the subset', async () => {
    const read: string[] = [];
    for (const [name, document] of documents) {
      const context = (document as { '@context'?: unknown } | null)?.['@context'];
      if (context === undefined) continue;
      const compiled = compileContext(context);
      const nodes = compiled.isSupported ? compiled.reader.expand(document) : undefined;
      if (nodes === undefined) continue;
      read.push(name);
      const inline = compiled.isSupported ? bundledDocument(context) : context;
      expect([name, nodes]).toEqual([name, await byJsonld(withoutContext(document), inline)]);
    }
    expect(read).not.toEqual([]);
  });
});

/** jsonld gets the bundled contexts by value. */
function bundledDocument(context: unknown): unknown {
  const byValue = (member: unknown): unknown =>
    bundledContexts.find(({ iri, aliases }) => [iri, ...aliases].includes(String(member)))?.document()['@context'] ??
    member;
  return { '@context': Array.isArray(context) ? context.map(byValue) : byValue(context) };
}

describe('generated documents', () => {
  const context = {
    '@version': 1.1,
    '@vocab': 'https://example.org/vocab#',
    ex: 'https://example.org/',
    id: '@id',
    type: '@type',
    value: 'ex:value',
    day: { '@id': 'ex:day', '@type': 'ex:Day' },
    link: { '@id': 'ex:link', '@type': '@id' },
    kind: { '@id': 'ex:kind', '@type': '@vocab' },
    json: { '@id': 'ex:json', '@type': '@json' },
    items: { '@id': 'ex:items', '@container': '@list' },
    links: { '@id': 'ex:links', '@container': '@list', '@type': '@id' },
    set: { '@id': 'ex:set', '@container': '@set' },
    texts: { '@id': 'ex:texts', '@container': '@language' },
    text: { '@id': 'ex:text', '@language': 'NL' },
    Place: {
      '@id': 'ex:Place',
      '@context': { name: 'ex:placeName', value: { '@id': 'ex:placeValue', '@type': '@id' } },
    },
    Street: { '@id': 'ex:Street', '@context': { name: 'ex:streetName' } },
    Thing: 'ex:Thing',
  };
  const keys = [
    'id',
    'type',
    '@id',
    '@type',
    '@value',
    '@language',
    '@graph',
    '@list',
    '@set',
    '@context',
    '@reverse',
    '@index',
  ];
  const properties = [
    ...Object.keys(context).filter((key) => !key.startsWith('@')),
    'name',
    'ex:other',
    'other',
    'http://e/p',
    'a b',
    '',
    ':',
  ];
  const scalar = fc.oneof(
    fc.constantFrom(
      'urn:a',
      'ex:a',
      'http://e/x',
      'Thing',
      'Place',
      'Street',
      'a b',
      '@json',
      '@type',
      '_:b',
      '',
      'relative',
      'nl',
    ),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.string(),
  );
  const { document } = fc.letrec((tie) => ({
    document: fc.oneof({ weight: 4, arbitrary: tie('node') }, fc.array(tie('node'), { maxLength: 3 })),
    value: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'json' },
      { weight: 3, arbitrary: scalar },
      { weight: 1, arbitrary: fc.record({ '@value': scalar, '@type': scalar }, { requiredKeys: ['@value'] }) },
      { weight: 1, arbitrary: fc.record({ '@value': scalar, '@language': scalar }, { requiredKeys: ['@value'] }) },
      { weight: 2, arbitrary: tie('node') },
      { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    ),
    node: fc
      .tuple(
        fc.option(fc.constantFrom('urn:a', 'ex:a', 'b'), { freq: 4 }),
        fc.option(fc.constantFrom('Thing', 'Place', ['Street', 'Place'], 'ex:T', 'Other'), { freq: 4 }),
        fc.dictionary(
          fc.oneof(
            { weight: 19, arbitrary: fc.constantFrom(...properties) },
            { weight: 1, arbitrary: fc.constantFrom(...keys) },
          ),
          tie('value'),
          { maxKeys: 4, noNullPrototype: true },
        ),
      )
      .map(([id, type, entries]) => ({ ...(id !== null && { id }), ...(type !== null && { type }), ...entries })),
  }));

  it('expand as they do with jsonld, or are left to it', async () => {
    const compiled = compileContext(context);
    if (!compiled.isSupported) throw new Error(compiled.reason);
    const { reader } = compiled;
    let read = 0;
    await fc.assert(
      fc.asyncProperty(document, async (generated) => {
        const nodes = reader.expand(generated);
        if (nodes === undefined) return;
        read += 1;
        // `toEqual` would take -0 for 0, and so does JSON.
        expect(JSON.parse(JSON.stringify(nodes))).toEqual(
          JSON.parse(JSON.stringify(await byJsonld(generated, context))),
        );
      }),
      { seed: 11, numRuns: 10_000 },
    );
    expect(read).toBeGreaterThan(2000);
  });
});

describe('generated contexts', () => {
  const names = ['a', 'b', 'c', 'T', 'U'];
  const iri = fc.constantFrom(
    'http://e/',
    'http://e/p',
    'http://e/q#',
    'a',
    'b:x',
    'c:',
    'T',
    'U',
    '@id',
    '@type',
    '@value',
    '@other',
    '',
    'e e',
    'http',
    'urn:x',
    '_:n',
    'a:',
    ':',
  );
  const definition = (scoped: fc.Arbitrary<unknown>) =>
    fc.oneof(
      { weight: 3, arbitrary: iri as fc.Arbitrary<unknown> },
      {
        weight: 3,
        arbitrary: fc.record(
          {
            '@id': iri,
            '@type': fc.constantFrom('@id', '@vocab', '@json', '@none', 'a', 'b:x', 'http://e/D', '_:d', '@other'),
            '@container': fc.constantFrom(
              '@set',
              '@list',
              '@language',
              '@index',
              ['@set'],
              [],
              ['@set', '@index'],
              '@type',
              'x',
            ),
            '@language': fc.constantFrom('nl', null, 'EN', 5),
            '@prefix': fc.constantFrom(true, false, 'x'),
            '@protected': fc.constantFrom(true, false, 'x'),
            '@context': scoped,
          },
          { requiredKeys: [] },
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom(null, 5) },
    );
  const contextOf = (scoped: fc.Arbitrary<unknown>) =>
    fc
      .tuple(
        fc.dictionary(fc.constantFrom(...names), definition(scoped), { maxKeys: 4, noNullPrototype: true }),
        fc.record(
          {
            '@vocab': fc.constantFrom('http://v/', '', 'a:', 'b', null),
            '@language': fc.constantFrom('NL', null),
            '@protected': fc.constantFrom(true, false),
            '@version': fc.constantFrom(1.1, 1),
          },
          { requiredKeys: [] },
        ),
      )
      .map(([terms, settings]) => ({ ...settings, ...terms }));
  const scoped = contextOf(fc.constant({}));
  const contexts = fc.array(contextOf(scoped), { minLength: 1, maxLength: 2 });
  const probe = {
    '@id': 'a:1',
    '@type': ['T', 'U', 'b:y'],
    a: 'x',
    b: ['a', 'T', 1, null, ['b:z']],
    c: { '@id': 'c:d', a: { '@value': 'v', '@type': 'T' }, T: ['y'] },
    d: 'z',
  };
  const probes: object[] = [
    probe,
    { '@type': 'T', '@id': 'urn:a', a: 'b' },
    { b: 'a:b' },
    { c: { nl: ['x'] } },
    { '@type': 'U', c: { b: 'c' } },
    { 'a:p': 'x', d: 1 },
  ];

  it('are compiled to what jsonld makes of them, or not at all', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(contexts, async (context) => {
        const compiled = compileContext(context);
        if (!compiled.isSupported) return;
        for (const document of probes) {
          const nodes = compiled.reader.expand(document);
          if (nodes === undefined) continue;
          compared += 1;
          // Through our own wrapper: jsonld by itself cannot read `"@protected": false`.
          expect(await expandJsonLd({ '@context': context, ...document })).toEqual({ nodes, findings: [] });
        }
      }),
      { seed: 5, numRuns: 40_000 },
    );
    expect(compared).toBeGreaterThan(1000);
  }, 60_000);
});

describe('the gate', () => {
  const e = 'https://example.org/';

  it.each<[string, unknown]>([
    ['@base', { '@base': e, p: `${e}p` }],
    ['@import', { '@import': `${e}c` }],
    ['@propagate', { '@propagate': false }],
    ['@direction', { '@direction': 'rtl' }],
    ['@nest', { p: { '@id': `${e}p`, '@nest': 'n' } }],
    ['@reverse', { p: { '@reverse': `${e}p` } }],
    ['@index as a property', { p: { '@id': `${e}p`, '@container': '@index', '@index': `${e}i` } }],
    ['a direction', { p: { '@id': `${e}p`, '@direction': 'ltr' } }],
    ['maps by name', { p: { '@id': `${e}p`, '@container': '@id' } }],
    ['maps by type', { p: { '@id': `${e}p`, '@container': '@type' } }],
    ['graphs', { p: { '@id': `${e}p`, '@container': '@graph' } }],
    ['several containers', { p: { '@id': `${e}p`, '@container': ['@set', '@index'] } }],
    ['@none', { p: { '@id': `${e}p`, '@type': '@none' } }],
    ['other keywords by another name', { v: '@value' }],
    ['null', [null, { p: `${e}p` }]],
    ['a term for nothing', { p: null }],
    ['a relative vocabulary', { '@vocab': '#' }],
    ['a protected term that changes', [{ '@protected': true, p: `${e}p` }, { p: `${e}q` }]],
    [
      'a protected term that a type changes',
      { p: { '@id': `${e}p`, '@protected': true }, T: { '@id': `${e}T`, '@context': { p: `${e}q` } } },
    ],
    [
      'a context in a context in a context',
      { T: { '@id': `${e}T`, '@context': { U: { '@id': `${e}U`, '@context': {} } } } },
    ],
    ['a vocabulary within a type', { T: { '@id': `${e}T`, '@context': { '@vocab': e } } }],
    ['a prefix within a type', { T: { '@id': `${e}T`, '@context': { ex: e } } }],
    ['a list of contexts within a type', { T: { '@id': `${e}T`, '@context': [{ p: `${e}p` }] } }],
    ['a term that has the form of an IRI', { 'ex:p': `${e}p` }],
    ['a circle', { a: 'b:x', b: 'a:y' }],
    ['a chain', Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`t${n}`, `t${n + 1}`]))],
    ['a version there is not', { '@version': 1.2 }],
    ['no IRI', { p: 'nothing' }],
    ['a context that is not at hand', 'https://example.org/unknown.jsonld'],
    ['a name that objects have', JSON.parse('{"__proto__": "https://example.org/p"}')],
  ])('keeps a context with %s out', (_, context) => {
    expect(compileContext(context).isSupported).toBe(false);
  });

  const context = {
    '@vocab': e,
    index: { '@id': `${e}index`, '@container': '@index' },
    T: { '@id': `${e}T`, '@context': { q: `${e}scoped` } },
    list: { '@id': `${e}list`, '@container': '@list' },
    text: { '@id': `${e}text`, '@container': '@language' },
    same: `${e}p`,
  };

  it.each<[string, unknown]>([
    ['another context', { '@context': { '@vocab': 'https://example.net/' }, p: 1 }],
    ['a context further in', { p: { '@context': { '@vocab': 'https://example.net/' }, q: 1 } }],
    ['the same context further in', { p: { '@context': context, q: 1 } }],
    ['a map by index', { index: { a: 1 } }],
    ['a property with a context', { T: { q: 1 } }],
    ['@list', { p: { '@list': [1] } }],
    ['@set', { p: { '@set': [1] } }],
    ['@reverse', { '@reverse': { p: { '@id': 'urn:a' } } }],
    ['@nest', { '@nest': { p: 1 } }],
    ['@included', { '@included': [{ p: 1 }] }],
    ['@index', { p: { '@value': 1, '@index': 'a' } }],
    ['@direction', { p: { '@value': 'a', '@direction': 'rtl' } }],
    ['@json', { p: { '@value': { a: 1 }, '@type': '@json' } }],
    ['a named graph', { '@id': 'urn:a', '@graph': [{ p: 1 }] }],
    ['a graph in a node', { p: { '@graph': [{ p: 1 }] } }],
    ['a relative name', { '@id': 'a', p: 1 }],
    ['a relative class', { '@type': 'a b', p: 1 }],
    ['a key that is dropped', { 'a b': 1, p: 1 }],
    ['a reserved word', { '@other': 1, p: 1 }],
    ['a reserved word for a name', { '@id': '@other', p: 1 }],
    ['one property twice', { p: 1, same: 2 }],
    ['a language map of numbers', { text: { nl: 1 } }],
    ['a value that is null', { p: { '@value': null } }],
    ['a value with a language and a type', { p: { '@value': 'a', '@language': 'nl', '@type': `${e}T` } }],
    ['a number with a language', { p: { '@value': 1, '@language': 'nl' } }],
    ['a name that is no string', { '@id': 1, p: 1 }],
    ['a class that is no string', { '@type': { a: 1 }, p: 1 }],
    ['nothing but a name', { '@id': 'urn:a' }],
    ['nothing', {}],
    ['a scalar', 'text'],
    ['scalars', [1, { p: 1 }]],
    ['a key that objects have', JSON.parse('{"p": 1, "__proto__": {"p": 1}}')],
  ])('leaves a document with %s to jsonld', (_, document) => {
    const compiled = compileContext(context);
    if (!compiled.isSupported) throw new Error(compiled.reason);
    expect(compiled.reader.expand(document)).toBeUndefined();
  });

  it('leaves a document that is nested without end to jsonld', () => {
    const compiled = compileContext(context);
    if (!compiled.isSupported) throw new Error(compiled.reason);
    for (const key of ['p', 'list']) {
      let deep: unknown = 1;
      let array: unknown = 1;
      for (let level = 0; level < 100_000; level += 1) {
        deep = { [key]: deep };
        array = [array];
      }
      expect(compiled.reader.expand(deep)).toBeUndefined();
      expect(compiled.reader.expand({ [key]: array })).toBeUndefined();
    }
  });
});
