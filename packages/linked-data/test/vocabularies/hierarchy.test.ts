// Closures on random hierarchies, circles included, against a computation of another kind: powers of a matrix.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  broaderClosure,
  defineVocabulary,
  highValueDatasetCategory,
  isA,
  mergeVocabularies,
  narrowerClosure,
  type Vocabulary,
  VocabularyError,
} from '../../src/vocabularies/index.js';
import { findCycles } from '../../src/vocabularies/find-cycles.js';

const size = 8;
const iri = (number: number): string => `urn:c:${number}`;
const links = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 14 });
const seed = { seed: 20261121, numRuns: 400 };

function vocabularyOf(pairs: readonly (readonly [number, number])[]): Vocabulary {
  const concepts = Array.from({ length: size }, (_, number) => {
    const broader = pairs.filter(([from]) => from === number).map(([, to]) => iri(to));
    return { iri: iri(number), label: String(number), ...(broader.length > 0 && { broader }) };
  });
  return { iri: 'urn:scheme', title: 'Random', concepts };
}

/** Warshall's transitive closure. */
function reaches(pairs: readonly (readonly [number, number])[]): boolean[][] {
  const table = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  const at = (from: number, to: number): boolean => table[from]?.[to] ?? false;
  for (const [from, to] of pairs) (table[from] as boolean[])[to] = true;
  for (let via = 0; via < size; via += 1)
    for (let from = 0; from < size; from += 1)
      for (let to = 0; to < size; to += 1) if (at(from, via) && at(via, to)) (table[from] as boolean[])[to] = true;
  return table;
}

describe('a random hierarchy', () => {
  it('has the closures that the matrix has', () => {
    fc.assert(
      fc.property(links, (pairs) => {
        const vocabulary = vocabularyOf(pairs);
        const table = reaches(pairs);
        const numbers = [...Array(size).keys()];
        for (const one of numbers) {
          const above = numbers.filter((other) => other !== one && table[one]?.[other]).map(iri);
          const below = numbers.filter((other) => other !== one && table[other]?.[one]).map(iri);
          expect(broaderClosure(vocabulary, iri(one)).toSorted()).toEqual(above);
          expect(narrowerClosure(vocabulary, iri(one)).toSorted()).toEqual(below);
          for (const other of numbers)
            expect(isA(vocabulary, iri(one), iri(other))).toBe(one === other || table[one]?.[other]);
        }
      }),
      seed,
    );
  });

  it('has the circles that the matrix has', () => {
    fc.assert(
      fc.property(links, (pairs) => {
        const table = reaches(pairs);
        const numbers = [...Array(size).keys()];
        const expected = new Set(
          numbers
            .filter((one) => table[one]?.[one])
            .map((one) => numbers.filter((other) => table[one]?.[other] && table[other]?.[one]).join()),
        );
        const next = (node: string): readonly string[] =>
          pairs.filter(([from]) => String(from) === node).map(([, to]) => String(to));
        const found = findCycles(numbers.map(String), next);
        expect(new Set(found.map((group) => group.toSorted().join()))).toEqual(expected);
      }),
      seed,
    );
  });
});

it('closures list what is nearest first', () => {
  const vocabulary = vocabularyOf([
    [0, 1],
    [1, 2],
    [0, 3],
    [2, 0],
  ]);
  expect(broaderClosure(vocabulary, iri(0))).toEqual([iri(1), iri(3), iri(2)]);
});

it('a chain of 20,000 concepts has a closure', () => {
  const concepts = Array.from({ length: 20_000 }, (_, n) => ({ iri: iri(n), label: `${n}`, broader: [iri(n + 1)] }));
  const chain = { iri: 'urn:chain', title: 'Chain', concepts };
  expect(broaderClosure(chain, iri(0)).length).toBe(20_000);
  expect(narrowerClosure(chain, iri(19_999)).length).toBe(19_999);
  expect(isA(chain, iri(0), iri(20_000))).toBe(true);
  expect(findCycles([iri(0)], (node) => concepts[Number(node.slice(6))]?.broader ?? [])).toEqual([]);
});

it('what a vocabulary does not hold is nothing, not even itself', () => {
  expect(isA(highValueDatasetCategory, 'urn:unknown', 'urn:unknown')).toBe(false);
  expect(broaderClosure(highValueDatasetCategory, 'urn:unknown')).toEqual([]);
});

it('the six high-value categories are above all others', () => {
  const { concepts } = highValueDatasetCategory;
  const top = concepts.filter(({ broader }) => broader === undefined).map(({ iri }) => iri);
  expect(top.length).toBe(6);
  for (const { iri } of concepts) expect(top.filter((one) => isA(highValueDatasetCategory, iri, one)).length).toBe(1);
});

it('merging keeps the first label, all names and all places', () => {
  const first = defineVocabulary({
    iri: 'urn:a',
    title: 'A',
    concepts: [{ iri: 'urn:x', label: 'X', broader: ['urn:y'] }],
  });
  const second = defineVocabulary({
    iri: 'urn:b',
    title: 'B',
    concepts: [
      { iri: 'urn:x', label: 'Ix', otherLabels: ['X', 'Ex'], notation: '10', broader: ['urn:z', 'urn:y'] },
      { iri: 'urn:z', label: 'Z' },
    ],
  });
  expect(mergeVocabularies<string, string>([first, second], { iri: 'urn:c', title: 'C' })).toEqual({
    iri: 'urn:c',
    title: 'C',
    concepts: [
      { iri: 'urn:x', label: 'X', otherLabels: ['Ix', 'Ex'], notation: '10', broader: ['urn:y', 'urn:z'] },
      { iri: 'urn:z', label: 'Z' },
    ],
  });
});

it.each([
  ['concept-duplicate', ['urn:x', 'urn:x']],
  ['iri-relative', ['themes/water']],
])('a vocabulary in code is refused as %s', (code, iris) => {
  const define = (): unknown =>
    defineVocabulary({ iri: 'urn:v', title: 'V', concepts: iris.map((iri) => ({ iri, label: iri })) });
  expect(define).toThrow(VocabularyError);
  expect(define).toThrow(expect.objectContaining({ code }));
});
