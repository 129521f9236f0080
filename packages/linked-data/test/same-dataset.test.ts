// Equality of datasets, against every way of matching the blank nodes (small graphs) and against rdf-isomorphic (larger ones).
import fc from 'fast-check';
import { DataFactory, type Quad, type Quad_Object, type Quad_Subject } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../src/index.js';
import { sameDataset } from '../src/same-dataset.js';

/** Subject, predicate, object and graph; positive numbers are blank nodes, -1 and below are IRIs. */
type Row = readonly [number, number, number, number];

const { blankNode, namedNode, defaultGraph, quad } = DataFactory;
const statement = quad as (...terms: Parameters<typeof quad>) => Quad & Statement;
const term = (number: number): Quad_Subject & Quad_Object =>
  number >= 0 ? blankNode(`n${number}`) : namedNode(`urn:i${number}`);
const quadsOf = (rows: readonly Row[]): (Quad & Statement)[] =>
  rows.map(([s, p, o, g]) => statement(term(s), namedNode(`urn:p${p}`), term(o), g === -9 ? defaultGraph() : term(g)));
const rename = (rows: readonly Row[], names: readonly number[]): Row[] => {
  const name = (number: number): number => (number >= 0 ? (names[number] as number) : number);
  return rows.map(([s, p, o, g]) => [name(s), p, name(o), name(g)]);
};

/** Tries every renaming: slow, and plainly right. */
function isomorphicByTrial(a: readonly Row[], b: readonly Row[], size: number): boolean {
  const keys = new Set(b.map(String));
  const attempt = (names: readonly number[], left: readonly number[]): boolean => {
    if (left.length > 0)
      return left.some((next) =>
        attempt(
          [...names, next],
          left.filter((one) => one !== next),
        ),
      );
    const renamed = new Set(rename(a, names).map(String));
    return renamed.size === keys.size && [...renamed].every((key) => keys.has(key));
  };
  return attempt([], [...Array(size).keys()]);
}

const runs = { seed: 20261121, numRuns: 400 };
const order = (size: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size });

describe('small graphs, against every way of matching them', () => {
  const size = 5;
  const node = fc.nat(size - 1);
  const graph = fc.oneof(fc.constantFrom(-9, -9, -7, -8), node);
  const row: fc.Arbitrary<Row> = fc.tuple(node, fc.nat(1), fc.oneof(node, fc.constant(-1)), graph);
  const rows = fc.array(row, { minLength: 1, maxLength: 9 });

  it('random graphs, renamed, reordered and one statement changed', async () => {
    await fc.assert(
      fc.asyncProperty(rows, order(size), fc.option(row), async (a, names, changed) => {
        const b = rename(a, names).toReversed();
        if (changed) b[0] = changed;
        const expected = isomorphicByTrial(a, b, size) ? 'equal' : 'different';
        expect((await sameDataset(quadsOf(a), quadsOf(b), { workFactor: 3 })).outcome).toBe(expected);
        const hasty = await sameDataset(quadsOf(a), quadsOf(b), { workFactor: 0 });
        expect([expected, 'undecided']).toContain(hasty.outcome);
      }),
      runs,
    );
  });

  it('graphs in which all nodes look alike, in one or two named graphs', async () => {
    const regular = fc.tuple(order(6), order(6)).map((circles): Row[] =>
      circles.flatMap((next) =>
        next.flatMap((to, from): Row[] => [
          [from, 0, to, -7],
          [from, 0, to, -8],
        ]),
      ),
    );
    await fc.assert(
      fc.asyncProperty(regular, regular, order(6), fc.boolean(), async (a, other, names, same) => {
        const b = same ? rename(a, names) : other;
        const expected = isomorphicByTrial(a, b, 6) ? 'equal' : 'different';
        expect((await sameDataset(quadsOf(a), quadsOf(b), { workFactor: 3 })).outcome).toBe(expected);
      }),
      { ...runs, numRuns: 150 },
    );
  });
});

it('larger graphs are judged as rdf-isomorphic judges them', async () => {
  const size = 12;
  const node = fc.oneof(fc.nat(size - 1), fc.integer({ min: -4, max: -1 }));
  const row: fc.Arbitrary<Row> = fc.tuple(fc.nat(size - 1), fc.nat(2), node, fc.constant(-9));
  let decided = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 15, maxLength: 30 }),
      order(size),
      fc.option(row),
      async (a, names, changed) => {
        const b = rename(a, names).toReversed();
        if (changed) b[0] = changed;
        const { outcome } = await sameDataset(quadsOf(a), quadsOf(b));
        if (outcome === 'undecided') return;
        decided += 1;
        expect(outcome).toBe(isomorphic(quadsOf(a), quadsOf(b)) ? 'equal' : 'different');
      },
    ),
    runs,
  );
  expect(decided).toBeGreaterThan(380);
});

describe('graphs that are built to be expensive', () => {
  const clique = (size: number, names = (n: number): number => n): Row[] => {
    const nodes = [...Array(size).keys()];
    return nodes.flatMap((a) => nodes.filter((b) => a !== b).map((b): Row => [names(a), 0, names(b), -9]));
  };
  const ring = (size: number, from: number): Row[] =>
    Array.from({ length: size }, (_, n): Row => [from + n, 0, from + ((n + 1) % size), -9]);

  it('cliques with two marked nodes are the same whichever are marked, but to prove it is too much work', async () => {
    const marked = (names: readonly number[]): Row[] => [...clique(20), ...names.map((n): Row => [n, 1, -1, -9])];
    expect(await sameDataset(quadsOf(clique(20)), quadsOf(clique(20, (n) => 19 - n)))).toEqual({ outcome: 'equal' });
    expect(await sameDataset(quadsOf(marked([0, 1])), quadsOf(marked([4, 5])))).toEqual({
      outcome: 'undecided',
      reason: 'work-limit',
    });
  });

  it('a clique without one of its links is different, and that is seen at once', async () => {
    const b: Row[] = [...clique(20).slice(1), [0, 0, 0, -9]];
    expect(await sameDataset(quadsOf(clique(20)), quadsOf(b))).toEqual({ outcome: 'different', in: 'blank-nodes' });
  });

  it('one ring of twelve and two of six look alike everywhere: decided if there is time, never wrong', async () => {
    const [one, two] = [ring(12, 0), [...ring(6, 0), ...ring(6, 6)]];
    expect((await sameDataset(quadsOf(one), quadsOf(two), {})).outcome).toBe('different');
    expect((await sameDataset(quadsOf(one), quadsOf(two), { workFactor: 0 })).outcome).toBe('undecided');
    const timeBudget = {
      milliseconds: 2,
      now: (
        (ticks) => () =>
          (ticks += 1)
      )(0),
    };
    expect(await sameDataset(quadsOf(one), quadsOf(two), { timeBudget })).toEqual({
      outcome: 'undecided',
      reason: 'time-budget',
    });
  });

  it('5,000 blank nodes around one name are equal under any names', async () => {
    const star = (name: (n: number) => number): Row[] =>
      Array.from({ length: 5_000 }, (_, n): Row => [-1, 0, name(n), -9]);
    const result = await sameDataset(
      quadsOf([...star((n) => n), [3, 1, -2, -9]]),
      quadsOf([...star((n) => 4_999 - n), [3, 1, -2, -9]]),
    );
    expect(result.outcome).toBe('equal');
  });
});

it.each([
  [[[0, 0, -1, -9]], [], 'size'],
  [[[-1, 0, -1, -9]], [[-1, 0, -2, -9]], 'named-statements'],
  [[[-1, 0, -1, -7]], [[-1, 0, -1, -8]], 'named-statements'],
  [[[0, 0, -1, -9]], [[-1, 0, -1, -9]], 'blank-nodes'],
  [[[0, 0, -1, -9]], [[0, 0, -1, 0]], 'blank-nodes'],
] as [Row[], Row[], string][])('%j and %j differ in %s', async (a, b, what) => {
  expect(await sameDataset(quadsOf(a), quadsOf(b))).toEqual({ outcome: 'different', in: what });
});

it('language tags that differ in case are one, texts and datatypes are not', async () => {
  const say = (tag: string): Statement => statement(blankNode('x'), namedNode('urn:p'), DataFactory.literal('a', tag));
  expect((await sameDataset([say('en-GB'), say('EN-gb')], [say('en-gb')])).outcome).toBe('equal');
  expect((await sameDataset([say('en')], [say('')])).outcome).toBe('different');
});
