import { conceptIndex } from './concept-index.js';
import { reachable } from './reachable.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * IRIs of everything above a concept, nearest first, each once; never the concept itself, even where the hierarchy runs in
 * a circle. IRIs that stand in another vocabulary end the way up.
 *
 * @example
 * ```ts
 * import { broaderClosure } from '@ds4sscc/linked-data/vocabularies';
 * import { highValueDatasetCategory } from '@ds4sscc/linked-data/vocabularies/high-value-dataset-category';
 *
 * broaderClosure(highValueDatasetCategory, 'http://data.europa.eu/bna/c_63b37dd4'); // => ['http://data.europa.eu/bna/c_dd313021']
 * ```
 */
export function broaderClosure(vocabulary: Vocabulary, iri: string): readonly string[] {
  const { byIri } = conceptIndex(vocabulary);
  return reachable(iri, (next) => byIri.get(next)?.broader);
}
