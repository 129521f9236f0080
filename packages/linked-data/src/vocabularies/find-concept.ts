import { nearestWord } from '@ds4sscc/findings';
import { type ConceptIndex, conceptIndex, foldLabel, nameOf } from './concept-index.js';
import type { Concept, Vocabulary } from './vocabulary.js';

/** What a word means in a vocabulary, and how that is known. */
export type ConceptMatch<Iri extends string = string, Notation extends string = string> =
  | { readonly match: 'iri' | 'notation' | 'name' | 'label'; readonly concept: Concept<Iri, Notation> }
  /** Several concepts are called so; which one is meant cannot be known. */
  | { readonly match: 'ambiguous'; readonly concepts: readonly Concept<Iri, Notation>[] }
  /** Nothing is called so, but something nearly. */
  | { readonly match: 'near'; readonly didYouMean: Concept<Iri, Notation> }
  | { readonly match: 'none' };

/**
 * Looks a word up: as an IRI, then as a notation, as the end of an IRI (`PUBLIC`), as a label in any case, and as one of
 * the other labels. Where none fits, the concept that was most likely meant is named, but never taken for a match.
 *
 * @example
 * ```ts
 * import { findConcept } from '@ds4sscc/linked-data/vocabularies';
 * import { accessRight } from '@ds4sscc/linked-data/vocabularies/access-right';
 *
 * findConcept(accessRight, 'Non public').match; // => 'label'
 * const found = findConcept(accessRight, 'restrcted');
 * found.match === 'near' && found.didYouMean.label; // => 'restricted'
 * ```
 */
export function findConcept<Iri extends string, Notation extends string>(
  vocabulary: Vocabulary<Iri, Notation>,
  word: string,
): ConceptMatch<Iri, Notation> {
  return lookUp(conceptIndex(vocabulary), word) as ConceptMatch<Iri, Notation>;
}

function lookUp(index: ConceptIndex, word: string): ConceptMatch {
  const concept = index.byIri.get(word);
  if (concept) return { match: 'iri', concept };
  const label = foldLabel(word);
  const tiers = [
    ['notation', index.byNotation.get(word)],
    ['name', index.byName.get(word)],
    ['label', index.byLabel.get(label)],
    ['label', index.byOtherLabel.get(label)],
  ] as const;
  for (const [match, concepts] of tiers) {
    const [first, second] = concepts ?? [];
    if (concepts && second) return { match: 'ambiguous', concepts };
    if (first) return { match, concept: first };
  }
  const didYouMean = word.includes(':') ? nearestIri(index, word) : nearestName(index, label);
  return didYouMean ? { match: 'near', didYouMean } : { match: 'none' };
}

function nearestName({ byLabel, byOtherLabel, byNotation, byName }: ConceptIndex, word: string): Concept | undefined {
  for (const names of [byLabel, byOtherLabel, byNotation, byName]) {
    const near = nearestWord(word, names.keys());
    if (near !== undefined) return names.get(near)?.[0];
  }
  return undefined;
}

// IRIs of one list are alike in nearly all their letters, so only their ends are compared, within one folder.
function nearestIri({ byIri }: ConceptIndex, word: string): Concept | undefined {
  const plain = plainIri(word);
  const folder = plain.slice(0, plain.length - nameOf(plain).length);
  const ends = new Map<string, Concept>();
  for (const concept of byIri.values()) {
    const candidate = plainIri(concept.iri);
    if (candidate === plain) return concept;
    if (candidate.startsWith(folder) && folder !== '') ends.set(candidate.slice(folder.length), concept);
  }
  const near = nearestWord(plain.slice(folder.length), ends.keys());
  return near === undefined ? undefined : ends.get(near);
}

/** An IRI without what is most often written differently: http or https, www, case, a slash at the end. */
function plainIri(iri: string): string {
  return iri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
}
