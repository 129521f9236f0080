import { describe, expect, it } from 'vitest';
import { expandJsonLd } from '../../src/index.js';

/** Cases from the text of JSON-LD 1.1 API, with what the algorithm makes of them; jsonld 9 by itself makes something else. */
const e = 'https://example.org/';

async function expand(document: unknown, contexts: Record<string, unknown> = {}) {
  return expandJsonLd(document, { base: 'https://example.org/base/document', contexts });
}

describe('@import (4.1.2, step 5.6)', () => {
  const named = (context: unknown) => ({ 'https://example.org/imported': { '@context': context } });

  it.each([
    ['@vocab', { '@vocab': e }, [{ [`${e}name`]: [{ '@value': 'x' }] }]],
    ['@language', { name: `${e}name`, '@language': 'nl' }, [{ [`${e}name`]: [{ '@value': 'x', '@language': 'nl' }] }]],
    ['@version', { name: `${e}name`, '@version': 1.1 }, [{ [`${e}name`]: [{ '@value': 'x' }] }]],
    ['@protected', { name: `${e}name`, '@protected': true }, [{ [`${e}name`]: [{ '@value': 'x' }] }]],
  ])('brings %s', async (_, imported, nodes) => {
    const document = { '@context': { '@version': 1.1, '@import': 'https://example.org/imported' }, name: 'x' };
    expect(await expand(document, named(imported))).toMatchObject({ nodes, findings: [] });
  });

  it('gives way to what the importing context says', async () => {
    const context = {
      '@import': 'https://example.org/imported',
      '@vocab': `${e}mine#`,
      '@language': null,
      b: `${e}mine#b2`,
    };
    const { nodes } = await expand(
      { '@context': context, a: 'x', b: 'y' },
      named({ '@vocab': `${e}theirs#`, '@language': 'nl', b: `${e}theirs#b` }),
    );
    expect(nodes).toEqual([{ [`${e}mine#a`]: [{ '@value': 'x' }], [`${e}mine#b2`]: [{ '@value': 'y' }] }]);
  });

  it('is found from the place of the context that imports, not of the document', async () => {
    const contexts = {
      'https://example.net/outer': { '@context': { '@version': 1.1, '@import': 'inner' } },
      'https://example.net/inner': { '@context': { name: `${e}name` } },
    };
    const { nodes } = await expand({ '@context': 'https://example.net/outer', name: 'x' }, contexts);
    expect(nodes).toEqual([{ [`${e}name`]: [{ '@value': 'x' }] }]);
  });

  it.each([
    ['invalid @import value', { '@import': 5 }, {}],
    ['invalid context entry', { '@import': 'https://example.org/imported' }, { '@import': 'https://example.org/more' }],
    ['invalid remote context', { '@import': 'https://example.org/imported' }, [{}]],
  ])('is an error where the standard says so: %s', async (code, context, imported) => {
    const { nodes, findings } = await expand({ '@context': context, '@id': 'urn:a' }, named(imported));
    expect([nodes, findings.map(({ rule }) => rule)]).toEqual([[], ['json-ld/invalid']]);
    expect(findings[0]?.message).toContain(code);
  });

  it('that goes round in a circle ends', async () => {
    const circle = { part: { '@id': `${e}part`, '@context': { '@import': 'https://example.org/imported' } } };
    const { findings } = await expand({ '@context': { '@import': 'https://example.org/imported' } }, named(circle));
    expect(findings.map(({ rule }) => rule)).toEqual(['json-ld/invalid']);
  });
});

describe('@protected (4.1.2, step 5.13; 4.2.2, step 25)', () => {
  it('may be false', async () => {
    const { nodes, findings } = await expand({
      '@context': [{ '@protected': false, name: `${e}a` }, { name: `${e}b` }],
      name: 'x',
    });
    expect([nodes, findings]).toEqual([[{ [`${e}b`]: [{ '@value': 'x' }] }], []]);
  });

  it('must be true or false', async () => {
    const { findings } = await expand({ '@context': { '@protected': 'yes', name: `${e}a` }, name: 'x' });
    expect(findings[0]?.message).toContain('invalid @protected value');
  });

  it('holds against an embedded context also where a property has lifted it before', async () => {
    const context = {
      '@version': 1.1,
      name: { '@id': `${e}name`, '@protected': true },
      part: { '@id': `${e}part`, '@context': { name: `${e}other` } },
    };
    const lifted = { '@context': context, part: { name: 'x' } };
    const broken = {
      '@context': context,
      '@graph': [{ '@id': 'urn:a', '@context': { name: `${e}other` }, name: 'x' }],
    };
    expect((await expand(lifted)).nodes).toEqual([{ [`${e}part`]: [{ [`${e}other`]: [{ '@value': 'x' }] }] }]);
    expect((await expand(broken)).findings[0]?.message).toContain('protected term redefinition');
    expect((await expand([lifted, broken])).findings[0]?.message).toContain('protected term redefinition');
  });
});

it('a term that is a property here and a type there has its context in force accordingly (4.1.2, steps 3 and 5.1)', async () => {
  const context = (settings: object) => ({
    '@version': 1.1,
    p: { '@id': `${e}p`, '@protected': true },
    q: `${e}q`,
    T: { '@id': `${e}T`, '@context': { ...settings, p: `${e}scoped` } },
  });
  const within = (inner: object) => ({ [`${e}x`]: inner });
  // The context of a property may redefine what is protected, and reaches the nodes within.
  const asProperty = { T: { p: 1, q: { p: 2 } } };
  const asType = { '@type': 'T', q: { p: 1 } };
  for (const settings of [{}, { '@propagate': true }]) {
    const common = { '@context': context(settings) };
    for (const order of [
      [asProperty, asType],
      [asType, asProperty],
    ]) {
      for (const inner of order) {
        const { nodes, findings } = await expand({ ...common, ...within(inner) });
        if (inner === asType) expect(findings[0]?.message).toContain('protected term redefinition');
        else {
          const [first] = nodes as [Record<string, [Record<string, unknown>]>];
          expect(first[`${e}x`]?.[0]).toEqual({
            [`${e}T`]: [{ [`${e}scoped`]: [{ '@value': 1 }], [`${e}q`]: [{ [`${e}scoped`]: [{ '@value': 2 }] }] }],
          });
        }
      }
    }
  }
});

it('@base in a remote context has no say (4.1.2, step 5.7)', async () => {
  const contexts = { 'https://example.net/c': { '@context': { '@base': 'https://example.net/', p: `${e}p` } } };
  const { nodes } = await expand({ '@context': 'https://example.net/c', '@id': 'a', p: 1 }, contexts);
  expect(nodes).toEqual([{ '@id': 'https://example.org/base/a', [`${e}p`]: [{ '@value': 1 }] }]);
});

it('a relative @vocab is resolved against the base of each document, not of the first (4.1.2, step 5.8)', async () => {
  const document = { '@context': { '@vocab': '#' }, p: 1 };
  for (const base of ['https://example.org/one', 'https://example.org/two']) {
    const { nodes } = await expandJsonLd(document, { base });
    expect(nodes).toEqual([{ [`${base}#p`]: [{ '@value': 1 }] }]);
  }
});

it('contexts go by what they say, not by their name', async () => {
  for (const term of ['one', 'two']) {
    const contexts = { 'https://example.net/c': { '@context': { p: e + term } } };
    const { nodes } = await expand({ '@context': 'https://example.net/c', p: 1 }, contexts);
    expect(nodes).toEqual([{ [e + term]: [{ '@value': 1 }] }]);
  }
});

it('a context that is missing is missing each time', async () => {
  const document = {
    '@context': { '@version': 1.1, part: { '@id': `${e}part`, '@context': 'https://example.net/c' } },
  };
  for (let times = 0; times < 2; times += 1) {
    const { findings } = await expand(document);
    expect(findings.map(({ rule, value }) => [rule, value])).toEqual([
      ['json-ld/context-unknown', 'https://example.net/c'],
    ]);
  }
});

describe('what cannot be put right is not trusted', () => {
  const scoped = { '@version': 1.1, A: { '@id': `${e}A`, '@context': { p: `${e}scoped` } }, B: `${e}B`, p: `${e}p` };

  it('a map by type, in which the context of one type would reach the next (5.1.2, step 13.8.3)', async () => {
    const context = { ...scoped, map: { '@id': `${e}map`, '@container': '@type' } };
    const { nodes, findings } = await expand({ '@context': context, map: { A: { p: 1 }, B: { p: 2 } } });
    expect([nodes, findings.map(({ rule, location }) => [rule, location.pointer])]).toEqual([
      [],
      [['json-ld/not-trusted', '/map']],
    ]);
  });

  it('but a map of one type is', async () => {
    const context = { ...scoped, map: { '@id': `${e}map`, '@container': '@type' } };
    const { nodes, findings } = await expand({ '@context': context, map: { A: { p: 1 } } });
    expect(findings).toEqual([]);
    expect(nodes).toEqual([{ [`${e}map`]: [{ '@type': [`${e}A`], [`${e}scoped`]: [{ '@value': 1 }] }] }]);
  });

  it('a type whose context begins with null (4.1.2, step 5.1.2)', async () => {
    const context = { '@version': 1.1, A: { '@id': `${e}A`, '@context': [null, { q: `${e}q` }] }, p: `${e}p` };
    const { findings } = await expand({ '@context': context, '@type': 'A', q: { p: 1 } });
    expect(findings.map(({ rule, location }) => [rule, location.pointer])).toEqual([['json-ld/not-trusted', '/@type']]);
  });

  it('a base direction with another context behind it (4.1.2, step 5.10)', async () => {
    const { findings } = await expand({ '@context': [{ '@direction': 'rtl' }, { p: `${e}p` }], p: 'x' });
    expect(findings.map(({ rule }) => rule)).toEqual(['json-ld/not-trusted']);
    const alone = await expand({ '@context': { '@direction': 'rtl', p: `${e}p` }, p: 'x' });
    expect(alone.nodes).toEqual([{ [`${e}p`]: [{ '@value': 'x', '@direction': 'rtl' }] }]);
  });
});

it('a key named __proto__ is dropped, and not without a word', async () => {
  const document: unknown = JSON.parse(
    `{"@context": {"p": "${e}p"}, "p": 1, "__proto__": {"@context": {"p": "${e}stolen"}, "@id": "urn:stolen"}}`,
  );
  const { nodes, findings } = await expand(document);
  expect(nodes).toEqual([{ [`${e}p`]: [{ '@value': 1 }] }]);
  expect(findings.map(({ rule, value }) => [rule, value])).toEqual([['json-ld/term-undefined', '__proto__']]);
});

it('relative names that RDF would drop are findings', async () => {
  const { nodes, findings } = await expandJsonLd({
    '@id': 'a',
    '@type': 'B',
    'https://example.org/p': { '@id': '/c' },
  });
  expect(nodes).toHaveLength(1);
  expect(findings.map(({ rule, value }) => [rule, value]).toSorted()).toEqual([
    ['rdf/relative-iri', '/c'],
    ['rdf/relative-iri', 'B'],
    ['rdf/relative-iri', 'a'],
  ]);
});

it('nesting of any depth and values that are no documents are findings', async () => {
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level += 1) deep = { 'https://example.org/p': deep };
  const broken = [deep, { '@context': deep }, 'https://example.org/', undefined, () => {}];
  for (const document of broken) {
    const { nodes, findings } = await expandJsonLd(document);
    expect([nodes.length, findings.length < 2]).toEqual([0, true]);
  }
});

it('a chain of 5,000 definitions ends', async () => {
  const chain = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`t${n}`, `t${n + 1}:x`]));
  const { findings } = await expand({ '@context': { ...chain, t5000: e }, t0: 1 });
  expect(findings.length).toBeLessThan(2);
});

it('contexts that multiply one another end', async () => {
  const contexts = Object.fromEntries(
    Array.from({ length: 10 }, (_, n) => [
      `${e}c${n}`,
      { '@context': Array.from({ length: 10 }, () => `${e}c${n + 1}`) },
    ]),
  );
  const { findings } = await expand(
    { '@context': `${e}c0`, 'http://e/p': 1 },
    { ...contexts, [`${e}c10`]: { p: `${e}p` } },
  );
  expect(findings.map(({ rule }) => rule)).toEqual(['json-ld/invalid']);
});
