const namespace = 'http://www.w3.org/2004/02/skos/core#';

type SkosTerm =
  | 'concept'
  | 'conceptScheme'
  | 'collection'
  | 'orderedCollection'
  | 'inScheme'
  | 'topConceptOf'
  | 'hasTopConcept'
  | 'prefLabel'
  | 'altLabel'
  | 'hiddenLabel'
  | 'notation'
  | 'broader'
  | 'broadMatch'
  | 'narrower'
  | 'narrowMatch';

/** The terms of SKOS that are read. */
export const skos: Readonly<Record<SkosTerm, string>> = {
  concept: `${namespace}Concept`,
  conceptScheme: `${namespace}ConceptScheme`,
  collection: `${namespace}Collection`,
  orderedCollection: `${namespace}OrderedCollection`,
  inScheme: `${namespace}inScheme`,
  topConceptOf: `${namespace}topConceptOf`,
  hasTopConcept: `${namespace}hasTopConcept`,
  prefLabel: `${namespace}prefLabel`,
  altLabel: `${namespace}altLabel`,
  hiddenLabel: `${namespace}hiddenLabel`,
  notation: `${namespace}notation`,
  broader: `${namespace}broader`,
  broadMatch: `${namespace}broadMatch`,
  narrower: `${namespace}narrower`,
  narrowMatch: `${namespace}narrowMatch`,
};
