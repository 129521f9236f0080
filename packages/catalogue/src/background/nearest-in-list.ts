import { findConcept, type Vocabulary } from '@ds4sscc/linked-data/vocabularies';

/** The entry of a list that an IRI was most likely meant to be; `undefined` when none is near. */
export function nearestInList(list: Vocabulary, iri: string): string | undefined {
  const found = findConcept(list, iri);
  return found.match === 'near' ? found.didYouMean.iri : undefined;
}
