import { findConcept, type Vocabulary } from '@ds4sscc/linked-data/vocabularies';
import { type CodeList, codeListsOf } from './code-lists.js';

/** The entry of a code list that a text names. */
export interface FoundCode {
  readonly iri: string;
  readonly by: 'iri' | 'name';
  readonly because: string;
  readonly sure: boolean;
}

/** Looks a text up in the code lists of a property at these classes of the profile; `undefined` where it names nothing or several things. */
export function findCode(property: string, classIds: readonly string[], text: string): FoundCode | undefined {
  const found = new Map<string, FoundCode>();
  for (const list of codeListsOf(property, classIds)) {
    const code = findIn(list, text);
    if (code && !found.has(code.iri)) found.set(code.iri, code);
  }
  const [only, second] = found.values();
  return second === undefined ? only : undefined;
}

function findIn(list: CodeList, text: string): FoundCode | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    const same = list.findIri?.(text);
    if (same) return { iri: same.iri, by: 'iri', because: same.because ?? inList(list), sure: true };
    const iri = list.iriForms === 'any' ? undefined : iriIndex(list.vocabulary).get(plainIri(text));
    return iri === undefined
      ? undefined
      : {
          iri,
          by: 'iri',
          because: `it is an entry of the list "${list.vocabulary.title}", in another form`,
          sure: true,
        };
  }
  const alias = list.find(text);
  if (alias !== undefined)
    return { iri: alias.iri, by: 'name', because: alias.because ?? inList(list), sure: alias.sure ?? true };
  for (const word of [text, text.toUpperCase()]) {
    const match = findConcept(list.vocabulary, word);
    if (match.match === 'notation' || match.match === 'name' || match.match === 'label')
      return { iri: match.concept.iri, by: 'name', because: inList(list), sure: true };
  }
  return undefined;
}

function inList({ vocabulary }: CodeList): string {
  return `exactly one entry of the list "${vocabulary.title}" has this name or code`;
}

const indexes = new WeakMap<Vocabulary, ReadonlyMap<string, string>>();

/** The IRIs of a vocabulary by their plain form; forms that several share are left out. */
function iriIndex(vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const index = new Map<string, string>();
  for (const { iri } of vocabulary.concepts) index.set(plainIri(iri), iri);
  indexes.set(vocabulary, index);
  return index;
}

/** An IRI without what is most often written differently: http or https, case, a slash at the end, the old folder "mdr". */
function plainIri(iri: string): string {
  const plain = iri
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace('publications.europa.eu/mdr/', 'publications.europa.eu/');
  return plain.endsWith('/') ? plain.slice(0, -1) : plain;
}
