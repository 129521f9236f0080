import { nearestWord } from '@ds4sscc/findings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Optimal string alignment by its definition, all places filled in. */
function wholeDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, () => Array.from(b, () => 0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.NaN;
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = 0; j <= b.length; j += 1) {
      const ways = [i === 0 && j === 0 ? 0 : Number.POSITIVE_INFINITY];
      if (i > 0) ways.push(at(i - 1, j) + 1);
      if (j > 0) ways.push(at(i, j - 1) + 1);
      if (i > 0 && j > 0) ways.push(at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = Math.min(...ways);
    }
  }
  return at(a.length, b.length);
}

function nearestByDefinition(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 80) return undefined;
  const near = candidates
    .filter(({ length }) => Math.abs(length - word.length) <= allowed(word, length))
    .map((candidate) => ({ candidate, distance: wholeDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= allowed(word, candidate.length));
  return near.sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

const allowed = (word: string, length: number): number => Math.max(1, Math.floor(Math.min(word.length, length) / 3));

// Few letters, so that words are often near each other; one that grows when it is written small.
const piece = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', 'İ'), maxLength: 14 });
const words = fc
  .tuple(fc.constantFrom('', 'https://city.example/'), piece, fc.constantFrom('', '/data'))
  .map((parts) => parts.join(''));

describe('nearestWord', () => {
  it('finds what a comparison with every candidate, letter by letter, finds', () => {
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 12 }), (word, candidates) => {
        expect(nearestWord(word, candidates)).toBe(nearestByDefinition(word, candidates));
      }),
      { seed: 9, numRuns: Number(process.env['WORD_RUNS'] ?? 5000) },
    );
  });

  it.each([
    ['acess', ['assigner', 'access'], 'access'],
    ['ab', ['ba'], 'ba'],
    ['xaby', ['xbay'], 'xbay'],
    ['abcdef', ['badcfe'], undefined],
    ['air', ['AIR', 'air'], 'AIR'],
    ['', ['a'], 'a'],
    ['one', [], undefined],
    ['x'.repeat(81), ['x'.repeat(81)], undefined],
  ])('takes %j among %j for %j', (word, candidates, meant) => {
    expect(nearestWord(word, candidates)).toBe(meant);
  });
});
