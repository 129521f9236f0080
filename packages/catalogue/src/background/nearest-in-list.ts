import { findConcept, type Vocabulary } from '@ds4sscc/linked-data/vocabularies';

/** Codes of two or three letters are all near each other: DUT is one letter from TUT, and means Dutch. */
const shortestWithMeaning = 4;

/** The entry of a list that an IRI was most likely meant to be; `undefined` when none is near. */
export function nearestInList(list: Vocabulary, iri: string): string | undefined {
  const found = findConcept(list, iri);
  if (found.match !== 'near') return undefined;
  const meant = found.didYouMean.iri;
  const isCode = meant.length - meant.lastIndexOf('/') - 1 < shortestWithMeaning;
  return isCode && meant.toLowerCase() !== iri.toLowerCase() ? undefined : meant;
}
