import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { nodesToQuads, type RdfTerm } from '../../src/json-ld/nodes-to-quads.js';

const { toRDF } = jsonld as unknown as { toRDF(nodes: readonly object[], options: object): Promise<readonly object[]> };

const id = fc.constantFrom('urn:a', 'urn:b', '_:x', '_:y', 'relative');
const property = fc.constantFrom('urn:p', 'urn:q', 'relative');
const literal = fc.oneof(
  fc.record({
    '@value': fc.oneof(fc.constantFrom('', 'air', '12'), fc.boolean(), fc.integer(), fc.constantFrom(1.5, 1e21, -0.25)),
  }),
  fc.record({
    '@value': fc.constant('12'),
    '@type': fc.constantFrom('urn:type', 'http://www.w3.org/2001/XMLSchema#date'),
  }),
  fc.record({ '@value': fc.constant('lucht'), '@language': fc.constantFrom('nl', 'en-GB') }),
  fc.record({ '@value': fc.constant({ b: [1, 'x'], a: null }), '@type': fc.constant('@json') }),
);
const { node } = fc.letrec<{ node: Record<string, unknown>; value: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    literal,
    fc.record({ '@id': id }),
    tie('node'),
    fc.record({ '@list': fc.array(fc.oneof(literal, tie('node')), { maxLength: 3 }) }),
  ),
  node: fc
    .record(
      {
        '@id': id,
        '@type': fc.array(fc.constantFrom('urn:T', '_:t', 'relative'), { minLength: 1, maxLength: 2 }),
        '@graph': fc.array(fc.record({ '@id': id, 'urn:p': fc.array(literal, { minLength: 1, maxLength: 2 }) }), {
          maxLength: 2,
        }),
        values: fc.dictionary(property, fc.array(tie('value'), { maxLength: 3 }), { maxKeys: 2 }),
        back: fc.array(fc.record({ '@id': id }), { maxLength: 2 }),
      },
      { requiredKeys: ['values'] },
    )
    .map(({ values, back, ...rest }) => ({ ...rest, ...values, ...(back && { '@reverse': { 'urn:r': back } }) })),
}));

/** A statement as text; the datatype of a literal in both forms. */
const line = (quad: object): string => {
  const { subject, predicate, object, graph } = quad as Record<string, RdfTerm>;
  const show = (term: RdfTerm | undefined): string =>
    JSON.stringify([term?.termType, term?.value, term?.language, term?.datatype?.value]);
  return [subject, predicate, object, graph].map(show).join(' ');
};

describe('the statements of an expanded document', () => {
  it('are those that jsonld makes, in its order and with its names, each repeated one aside', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 4 }), async (nodes) => {
        const theirs = (await toRDF(structuredClone(nodes), { skipExpansion: true })).filter(
          (quad) => (quad as { object: unknown }).object !== null,
        );
        expect([...new Set(nodesToQuads(nodes).map(line))].sort()).toEqual([...new Set(theirs.map(line))].sort());
      }),
      { numRuns: 2000, seed: 11 },
    );
  });

  it('keep the text of a double that was written as text, where jsonld rewrites it (8.2, step 9 speaks of numbers)', () => {
    const [quad] = nodesToQuads([
      { '@id': 'urn:a', 'urn:p': [{ '@value': '1.0', '@type': 'http://www.w3.org/2001/XMLSchema#double' }] },
    ]);
    expect(quad?.object.value).toBe('1.0');
  });

  it('give a small fraction its own value, where jsonld rounds it to nought', () => {
    const [quad] = nodesToQuads([{ '@id': 'urn:a', 'urn:p': [{ '@value': 1e-7 }] }]);
    expect(quad?.object.value).toBe('1.0E-7');
  });

  it('refuse a node with two indexes', () => {
    const nodes = [
      { '@id': 'urn:a', '@index': 'x' },
      { '@id': 'urn:a', '@index': 'y' },
    ];
    expect(() => nodesToQuads(nodes)).toThrow('conflicting indexes');
  });
});
