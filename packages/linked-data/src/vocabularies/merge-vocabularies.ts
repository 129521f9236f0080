import type { Concept, Vocabulary } from './vocabulary.js';

/**
 * One vocabulary of several, such as a city's themes below the European ones. A concept that several describe keeps the
 * label and notation of the first; its other names and its place in every hierarchy are kept together.
 *
 * @example
 * ```ts
 * import { defineVocabulary, isA, mergeVocabularies } from '@ds4sscc/linked-data/vocabularies';
 * import { dataTheme } from '@ds4sscc/linked-data/vocabularies/data-theme';
 *
 * const transport = 'http://publications.europa.eu/resource/authority/data-theme/TRAN';
 * const own = defineVocabulary({
 *   iri: 'https://city.example/themes',
 *   title: 'Themes of our city',
 *   concepts: [{ iri: 'https://city.example/themes/cycling', label: 'Cycling', broader: [transport] }],
 * });
 * const themes = mergeVocabularies([dataTheme, own], { iri: own.iri, title: 'All themes' });
 * isA(themes, 'https://city.example/themes/cycling', transport); // => true
 * ```
 */
export function mergeVocabularies<Iri extends string, Notation extends string>(
  vocabularies: readonly Vocabulary<Iri, Notation>[],
  { iri, title }: { readonly iri: string; readonly title: string },
): Vocabulary<Iri, Notation> {
  const concepts = new Map<string, Concept<Iri, Notation>>();
  for (const vocabulary of vocabularies) {
    for (const concept of vocabulary.concepts) {
      const known = concepts.get(concept.iri);
      concepts.set(concept.iri, known ? mergeConcepts(known, concept) : concept);
    }
  }
  return { iri, title, concepts: [...concepts.values()] };
}

function mergeConcepts<Iri extends string, Notation extends string>(
  first: Concept<Iri, Notation>,
  second: Concept<Iri, Notation>,
): Concept<Iri, Notation> {
  const labels = new Set([...(first.otherLabels ?? []), second.label, ...(second.otherLabels ?? [])]);
  labels.delete(first.label);
  const broader = new Set([...(first.broader ?? []), ...(second.broader ?? [])]);
  const notation = first.notation ?? second.notation;
  return {
    iri: first.iri,
    label: first.label,
    ...(labels.size > 0 && { otherLabels: [...labels] }),
    ...(notation !== undefined && { notation }),
    ...(broader.size > 0 && { broader: [...broader] }),
  };
}
