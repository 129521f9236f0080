import { editDistance } from './edit-distance.js';

/**
 * The candidate that was most likely meant: same word in another case, or at most a third of its letters apart
 * (Damerau-Levenshtein). `undefined` where nothing is near; the first candidate wins a tie.
 *
 * @example
 * ```ts
 * import { nearestWord } from '@ds4sscc/findings';
 *
 * nearestWord('acess', ['assigner', 'access']); // => 'access'
 * nearestWord('zebra', ['assigner', 'access']); // => undefined
 * ```
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let nearer = longest;
  for (const candidate of candidates) {
    // Only what is nearer than the best so far is of interest.
    const limit = Math.min(nearer, Math.max(1, Math.floor(Math.min(word.length, candidate.length) / 3)));
    if (Math.abs(word.length - candidate.length) > limit) continue;
    const distance = editDistance(lower, candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    best = candidate;
    nearer = distance - 1;
  }
  return best;
}

const longest = 80;
