import { conceptIndex } from './concept-index.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * Whether a concept is the other one or stands somewhere below it. An IRI that the vocabulary does not hold is nothing,
 * not even itself.
 *
 * @example
 * ```ts
 * import { isA } from '@ds4sscc/linked-data/vocabularies';
 * import { highValueDatasetCategory } from '@ds4sscc/linked-data/vocabularies/high-value-dataset-category';
 *
 * isA(highValueDatasetCategory, 'http://data.europa.eu/bna/c_63b37dd4', 'http://data.europa.eu/bna/c_dd313021'); // => true
 * isA(highValueDatasetCategory, 'http://data.europa.eu/bna/c_dd313021', 'http://data.europa.eu/bna/c_63b37dd4'); // => false
 * ```
 */
export function isA(vocabulary: Vocabulary, iri: string, ancestorIri: string): boolean {
  const { byIri } = conceptIndex(vocabulary);
  if (!byIri.has(iri)) return false;
  const above = new Set([iri]);
  for (const one of above) {
    if (one === ancestorIri) return true;
    for (const broader of byIri.get(one)?.broader ?? []) above.add(broader);
  }
  return false;
}
