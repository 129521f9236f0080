import { certainWord, type Fix } from '@ds4sscc/findings';

/** A fix that writes the word that was meant: ready to be made where there is no doubt, else for a person to judge. */
export function spellingFix(word: string, meant: string, candidates: Iterable<string>): Fix {
  const description = `write "${meant}"`;
  return certainWord(word, candidates) === meant
    ? { description, replacement: JSON.stringify(meant) }
    : { description };
}
