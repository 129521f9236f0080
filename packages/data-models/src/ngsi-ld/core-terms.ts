const core = 'https://uri.etsi.org/ngsi-ld/';

/** Terms of the core context that entities use, by the end of their IRI, where that is not the term itself. */
const otherEnds: ReadonlyMap<string, string> = new Map([
  ['value', 'hasValue'],
  ['object', 'hasObject'],
  ['languageMap', 'hasLanguageMap'],
  ['vocab', 'hasVocab'],
  ['json', 'hasJSON'],
  ['valueList', 'hasValueList'],
  ['objectList', 'hasObjectList'],
  ['objectType', 'hasObjectType'],
]);

const sameEnds: readonly string[] = [
  'Property',
  'GeoProperty',
  'Relationship',
  'LanguageProperty',
  'VocabProperty',
  'JsonProperty',
  'ListProperty',
  'ListRelationship',
  'datasetId',
  'instanceId',
  'observedAt',
  'createdAt',
  'modifiedAt',
  'deletedAt',
  'expiresAt',
  'unitCode',
  'lang',
  'scope',
  'location',
  'observationSpace',
  'operationSpace',
];

const terms: ReadonlyMap<string, string> = new Map([
  ['id', '@id'],
  ['type', '@type'],
  ...sameEnds.map((term) => [term, core + term] as const),
  ...[...otherEnds].map(([term, end]) => [term, core + end] as const),
]);

/** What a term that entities use stands for in the core contexts 1.6 to 1.9; `undefined` for any other term. */
export function coreIri(term: string): string | undefined {
  return terms.get(term);
}

/** Terms that entities use and every core context defines the same way. */
export const coreTerms: readonly string[] = [...terms.keys()];
