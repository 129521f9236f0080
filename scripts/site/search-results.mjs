// What a search finds, best first. Pure, so that it is tested without a browser.
import { wordsOf } from './search-options.mjs';

/** How many results a reader is shown. */
const shown = 20;

/** A page whose title is what was typed comes first, then those whose title has it, then the others by their score. */
export function searchResults(index, typed) {
  const words = wordsOf(typed).map((word) => word.toLowerCase());
  if (words.length === 0) return [];
  // All words where some page has them all; else any of them, which also helps with a misspelt one.
  const all = index.search(typed, { combineWith: 'AND' });
  const found = all.length > 0 ? all : index.search(typed);
  const phrase = ` ${words.join(' ')} `;
  return found
    .map((result) => ({ ...result, rank: rankOf(result.title, phrase) }))
    .sort((a, b) => a.rank - b.rank || b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, shown);
}

function rankOf(title, phrase) {
  const words = ` ${wordsOf(title).join(' ')} `;
  if (words.toLowerCase() === phrase) return 0;
  // `AirQualityObserved` has "air quality" too.
  const apart = words.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return [words, apart].some((one) => one.toLowerCase().includes(phrase)) ? 1 : 2;
}
