import type { Concept, Vocabulary } from './vocabulary.js';
import { VocabularyError } from './vocabulary-error.js';

/**
 * A vocabulary written in code; its IRIs and notations become types.
 *
 * @throws {VocabularyError} `concept-duplicate` when two concepts have one IRI, `iri-relative` when an IRI has no scheme.
 * @example
 * ```ts
 * import { defineVocabulary, isA } from '@ds4sscc/linked-data/vocabularies';
 *
 * const sensors = defineVocabulary({
 *   iri: 'https://city.example/sensors',
 *   title: 'Sensors',
 *   concepts: [
 *     { iri: 'https://city.example/sensors/air', label: 'Air' },
 *     { iri: 'https://city.example/sensors/pm10', label: 'PM10', broader: ['https://city.example/sensors/air'] },
 *   ],
 * });
 * isA(sensors, 'https://city.example/sensors/pm10', 'https://city.example/sensors/air'); // => true
 * ```
 */
export function defineVocabulary<const Iri extends string, const Notation extends string = never>(
  vocabulary: Vocabulary<Iri, Notation>,
): Vocabulary<Iri, Notation> {
  const { iri, title, concepts } = vocabulary;
  const seen = new Set<string>();
  for (const one of [vocabulary, ...concepts]) {
    if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(one.iri))
      throw new VocabularyError('iri-relative', `"${one.iri}" has no scheme`);
  }
  for (const { iri } of concepts as readonly Concept[]) {
    if (seen.has(iri)) throw new VocabularyError('concept-duplicate', `"${iri}" is there twice`);
    seen.add(iri);
  }
  return { iri, title, concepts };
}
