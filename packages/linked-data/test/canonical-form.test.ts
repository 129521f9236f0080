import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type CanonicalForm, canonicalForm } from '../src/canonical-form.js';
import { parseGraph, type Statement } from '../src/index.js';

type Limits = Parameters<typeof canonicalForm>[1];

const prefix = '@prefix : <http://example.com/#> .\n';

async function form(text: string, limits?: Limits): Promise<CanonicalForm> {
  const { graph, findings } = await parseGraph(prefix + text, { source: 'x.ttl', syntax: 'turtle' });
  expect(findings).toEqual([]);
  return canonicalForm(graph, limits);
}

async function lines(text: string): Promise<readonly string[]> {
  const result = await form(text);
  if (result.outcome !== 'canonical') throw new Error(result.reason);
  return result.nQuads.trimEnd().replaceAll('http://example.com/#', '').split('\n');
}

const hash = (nQuads: readonly string[]): string =>
  createHash('sha256').update(nQuads.toSorted().join('')).digest('hex');

describe('the examples of RDFC-1.0', () => {
  it('blank nodes that differ are named in the order of their hashes (unique hashes)', async () => {
    const iri = (name: string): string => `<http://example.com/#${name}>`;
    // Section 4.6, computed here: the node itself is _:a, and each quad is a line.
    const first = hash([`${iri('p')} ${iri('q')} _:a .\n`, `_:a ${iri('s')} ${iri('u')} .\n`]);
    const second = hash([`${iri('p')} ${iri('r')} _:a .\n`, `_:a ${iri('t')} ${iri('u')} .\n`]);
    expect(first).toBe('21d1dd5ba21f3dee9d76c0c00c260fa6f5d5d65315099e553026f4828d0dc77a');
    expect(first < second).toBe(true);
    expect(await lines(':p :q _:e0 ; :r _:e1 . _:e0 :s :u . _:e1 :t :u .')).toEqual([
      '<p> <q> _:c14n0 .',
      '<p> <r> _:c14n1 .',
      '_:c14n0 <s> <u> .',
      '_:c14n1 <t> <u> .',
    ]);
  });

  it('blank nodes that look alike are told apart by their neighbours (shared hashes)', async () => {
    expect(await lines(':p :q _:e0, _:e1 . _:e0 :p _:e2 . _:e1 :p _:e3 . _:e2 :r _:e3 .')).toEqual([
      '<p> <q> _:c14n2 .',
      '<p> <q> _:c14n3 .',
      '_:c14n0 <r> _:c14n1 .',
      '_:c14n2 <p> _:c14n1 .',
      '_:c14n3 <p> _:c14n0 .',
    ]);
  });

  it('two nodes in two circles can have their names either way (double circle)', async () => {
    expect(await lines('_:e0 :next _:e1 ; :prev _:e1 . _:e1 :next _:e0 ; :prev _:e0 .')).toEqual([
      '_:c14n0 <next> _:c14n1 .',
      '_:c14n0 <prev> _:c14n1 .',
      '_:c14n1 <next> _:c14n0 .',
      '_:c14n1 <prev> _:c14n0 .',
    ]);
  });

  it('texts are escaped as canonical N-Quads say', async () => {
    expect(await lines(String.raw`:a :b "q\"b\\n\nr\rt\tb\bf\fd\u007Fe\u00e9" .`)).toEqual([
      String.raw`<a> <b> "q\"b\\n\nr\rt\tb\bf\fd\u007Fe` + 'é" .',
    ]);
  });

  it('language, datatype and graph are kept as they are written', async () => {
    const graph = { termType: 'BlankNode', value: 'g' };
    const quads = [...(await parseGraph(`${prefix}:a :b "x"@en-GB, 5 .`, { source: 'x.ttl' })).graph];
    const named = quads.map((quad) => ({ ...quad, graph }) as Statement);
    const result = await canonicalForm(named);
    expect(result).toEqual({
      outcome: 'canonical',
      nQuads:
        '<http://example.com/#a> <http://example.com/#b> "5"^^<http://www.w3.org/2001/XMLSchema#integer> _:c14n0 .\n' +
        '<http://example.com/#a> <http://example.com/#b> "x"@en-GB _:c14n0 .\n',
      blankNodes: { g: 'c14n0' },
    });
  });
});

describe('names of blank nodes', () => {
  it('may be those that the canonical form gives', async () => {
    const swapped = await form('_:c14n1 :q "x" . _:c14n0 :q "y" .');
    expect(swapped).toMatchObject({ nQuads: expect.stringMatching(/^_:c14n0 .*\n_:c14n1 .*\n$/) });
    const plain = await form('_:a :q "x" . _:b :q "y" .');
    expect((swapped as { nQuads: string }).nQuads).toBe((plain as { nQuads: string }).nQuads);
  });

  it('may be empty, or names that objects have', async () => {
    const [quad] = [...(await parseGraph('_:a <urn:p> "x" .', { source: 'x.ttl', syntax: 'turtle' })).graph] as [
      Statement,
    ];
    const renamed = ['', '__proto__'].map((value, place) => ({
      ...quad,
      subject: { termType: 'BlankNode', value },
      object: { ...quad.object, value: `x${place}` },
    })) as unknown as Statement[];
    const result = await canonicalForm([...renamed, ...renamed]);
    expect(result.outcome === 'canonical' && result.nQuads.split('\n').length).toBe(3);
    expect(result.outcome === 'canonical' && Object.keys(result.blankNodes)).toEqual(['', '__proto__']);
  });
});

/** Every node linked with every other: nothing tells them apart. */
const clique = (size: number): string => {
  const nodes = [...Array(size).keys()];
  return nodes.flatMap((a) => nodes.filter((b) => a !== b).map((b) => `_:n${a} :p _:n${b} .`)).join('\n');
};
const ring = (size: number): string =>
  Array.from({ length: size }, (_, n) => `_:n${n} :p _:n${(n + 1) % size} .`).join('\n');

describe('limits', () => {
  it.each([
    ['a clique', clique(9), {}],
    ['a clique, with more work allowed', clique(9), { workFactor: 3, maxWork: 20_000 }],
    ['a clique, with no other limit', clique(12), { workFactor: Number.POSITIVE_INFINITY, maxWork: 20_000 }],
    ['a large ring', ring(400), { maxWork: 100_000 }],
    ['a ring that is larger than what may look alike', ring(1_001), {}],
    ['no comparison in depth at all', '_:a :p _:b . _:b :p _:a .', { workFactor: 0 }],
  ])('%s ends at the work limit', async (_, text, limits) => {
    expect(await form(text, limits)).toEqual({ outcome: 'undecided', reason: 'work-limit' });
  });

  it('time is over by the clock that was handed in, within one clique too', async () => {
    let ticks = 0;
    const timeBudget = { milliseconds: 1_000, now: () => (ticks += 1) };
    const limits = { workFactor: Number.POSITIVE_INFINITY, maxWork: Number.POSITIVE_INFINITY, timeBudget };
    expect(await form(clique(12), limits)).toEqual({ outcome: 'undecided', reason: 'time-budget' });
    expect(ticks).toBeLessThan(1_100);
  });

  it('a budget of no time allows nothing', async () => {
    const timeBudget = { milliseconds: 0, now: () => 5 };
    expect(await form(':a :b :c .', { timeBudget })).toEqual({ outcome: 'undecided', reason: 'time-budget' });
  });

  it('what looks alike but hangs on names of its own costs nothing', async () => {
    const text = Array.from({ length: 1_000 }, (_, n) => `:d${n} :p [ :q [ :r "x" ] ] .`).join('\n');
    expect(await form(text)).toMatchObject({ outcome: 'canonical' });
  });

  it('a text with half a surrogate pair has no canonical form', async () => {
    const [quad] = [...(await parseGraph('<urn:a> <urn:p> "x" .', { source: 'x.ttl' })).graph] as [Statement];
    const broken = { ...quad, object: { ...quad.object, value: '\uD800' } } as unknown as Statement;
    expect(await canonicalForm([broken])).toEqual({ outcome: 'undecided', reason: 'not-unicode' });
    const whole = { ...quad, object: { ...quad.object, value: '\u{1F600}' } } as unknown as Statement;
    expect(await canonicalForm([whole])).toMatchObject({ outcome: 'canonical' });
  });

  it.each([{ workFactor: -1 }, { maxWork: Number.NaN }, { timeBudget: { milliseconds: -5, now: () => 0 } }])(
    'a limit that is none is refused: %j',
    async (limits) => {
      await expect(form(':a :b :c .', limits)).rejects.toMatchObject({ code: 'option-invalid' });
    },
  );
});
