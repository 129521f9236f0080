import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { type ContextCache, createContextCache } from '../../src/json-ld/context-cache.js';
import { expandDocument } from '../../src/json-ld/expand-document.js';

/** Contexts that documents may name, as objects and as arrays, one with another within. */
const named: Readonly<Record<string, unknown>> = {
  'http://c/plain': {
    '@version': 1.1,
    a: 'http://e/plainA',
    T: { '@id': 'http://e/T', '@context': { b: 'http://e/Tb' } },
  },
  'http://c/protected': { '@protected': true, a: 'http://e/protectedA', b: { '@id': 'http://e/b', '@type': '@id' } },
  'http://c/list': ['http://c/plain', { c: { '@id': 'http://e/c', '@context': { a: 'http://e/inC' } } }],
};

const term = fc.constantFrom('a', 'b', 'c', 'T', 'U');
const iri = fc.constantFrom('http://e/1', 'http://e/2', 'http://e/ns#');
const definition = (scoped: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    iri,
    fc.record(
      {
        '@id': iri,
        '@type': fc.constantFrom('@id', '@vocab', '@json', 'http://e/D'),
        '@container': fc.constantFrom('@set', '@list', '@index', '@language', '@id', '@type'),
        '@protected': fc.boolean(),
        '@context': scoped,
      },
      { requiredKeys: ['@id'] },
    ),
  );
const contextOf = (scoped: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      fc.dictionary(term, definition(scoped), { maxKeys: 3, noNullPrototype: true }),
      fc.record(
        {
          '@vocab': fc.constantFrom('http://v/', '', null),
          '@base': fc.constantFrom('http://base/', 'rel/', null),
          '@language': fc.constantFrom('nl', null),
          '@protected': fc.constant(true),
          '@propagate': fc.boolean(),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([terms, settings]) => ({ ...settings, ...terms }));
const reference = fc.constantFrom(...Object.keys(named));
const leaf = contextOf(fc.constant({}));
const scoped = fc.oneof(leaf, reference, fc.constant(null), fc.tuple(leaf, reference));
const context = fc.oneof(
  contextOf(scoped),
  reference,
  fc.constant(null),
  fc.array(fc.oneof(contextOf(scoped), reference), { minLength: 1, maxLength: 3 }),
);
const { node } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('x', 'T', 'a:b', 'http://e/n', 1, null),
    tie('node'),
    fc.array(tie('value'), { maxLength: 2 }),
  ),
  node: fc
    .record(
      {
        '@context': context,
        '@type': fc.constantFrom('T', 'U', ['U', 'T'], 'http://e/T'),
        entries: fc.dictionary(term, tie('value'), { maxKeys: 3, noNullPrototype: true }),
      },
      { requiredKeys: ['entries'] },
    )
    .map(({ entries, ...keywords }) => ({ ...keywords, ...entries })),
}));
const document = fc.tuple(context, node).map(([first, inner]) => ({ '@context': first, 'http://e/p': inner }));

const bases = ['http://b/one', 'http://b/two'];

async function outcome(expand: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await expand());
  } catch (error) {
    return (error as { details?: { code?: string } }).details?.code ?? 'no code';
  }
}

const byUs = (document: unknown, base: string, cache: ContextCache): Promise<string> =>
  outcome(async () => expandDocument(document, { base, load: (name) => named[name], onDropped: () => {}, cache }));

describe('documents with generated contexts', () => {
  it('mean the same whatever was read before them', async () => {
    await fc.assert(
      fc.asyncProperty(context, fc.array(node, { minLength: 2, maxLength: 4 }), async (common, nodes) => {
        const documents = nodes.map((inner) => ({ '@context': common, 'http://e/p': inner }));
        const shared = createContextCache();
        // Twice, so that each comes before and after each.
        for (const [index, one] of [...documents, ...documents].entries()) {
          const base = bases[index % 2] ?? '';
          expect(await byUs(one, base, shared)).toBe(await byUs(one, base, createContextCache()));
        }
      }),
      { seed: 21, numRuns: 5000 },
    );
  }, 120_000);

  it('mean what they mean to an instance of jsonld that has seen nothing', async () => {
    const documentLoader = async (name: string) => ({
      documentUrl: name,
      document: { '@context': structuredClone(named[name]) },
    });
    const fresh = jsonld as unknown as () => { expand(document: unknown, options: object): Promise<unknown> };
    let read = 0;
    await fc.assert(
      fc.asyncProperty(document, async (one) => {
        const ours = await byUs(one, 'http://b/one', createContextCache());
        if (ours.includes('"untrusted"')) return;
        const theirs = await outcome(async () => ({
          nodes: await fresh().expand(one, { base: 'http://b/one', documentLoader }),
        }));
        if (theirs.startsWith('{')) read += 1;
        // Of several errors in one context either may come first.
        if (theirs.startsWith('{') || ours.startsWith('{')) expect(ours).toBe(theirs);
      }),
      { seed: 22, numRuns: 6000 },
    );
    expect(read).toBeGreaterThan(1000);
  }, 120_000);
});
