import { conceptIndex } from './concept-index.js';
import { reachable } from './reachable.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * IRIs of everything below a concept, nearest first, each once; never the concept itself, even where the hierarchy runs in
 * a circle.
 *
 * @example
 * ```ts
 * import { narrowerClosure } from '@ds4sscc/linked-data/vocabularies';
 * import { highValueDatasetCategory } from '@ds4sscc/linked-data/vocabularies/high-value-dataset-category';
 *
 * narrowerClosure(highValueDatasetCategory, 'http://data.europa.eu/bna/c_dd313021').includes('http://data.europa.eu/bna/c_63b37dd4'); // => true
 * ```
 */
export function narrowerClosure(vocabulary: Vocabulary, iri: string): readonly string[] {
  const { narrower } = conceptIndex(vocabulary);
  return reachable(iri, (next) => narrower.get(next));
}
