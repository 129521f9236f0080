import { knownNamespaces } from './known-namespaces.js';

/** A vocabulary that the profile wants values from, as it is known here: the lists that make it up. */
export interface VocabularyFacts {
  /** What it is called, in a sentence. */
  readonly title: string;
  /** IRIs of the concept schemes: a catalogue may say of a concept of its own that it is in one of them. */
  readonly schemes: readonly string[];
  /** What the IRIs of a vocabulary begin with that is not known here. */
  readonly starts: readonly string[];
}

/** What is known of a vocabulary of the table, by the IRI that the table gives it. */
export function vocabularyFacts(vocabulary: string): VocabularyFacts {
  const lists = knownNamespaces.filter((known) => known.vocabulary === vocabulary);
  const titles = [...new Set(lists.map(({ title }) => title))];
  const tables = lists.map(({ start }) => start.slice(0, -1)).filter((iri) => iri.includes('/authority/'));
  return {
    title: titles.length > 0 ? orList(titles) : vocabulary,
    schemes: tables.length > 0 ? tables : [vocabulary],
    starts: lists.length > 0 ? [] : /[/#]$/.test(vocabulary) ? [vocabulary] : [`${vocabulary}/`, `${vocabulary}#`],
  };
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
