/**
 * The member that carries the value, by kind of attribute (ETSI GS CIM 009, clause 4.5). The same tables stand in
 * `@ds4sscc/data-models`, which a probe would not be worth depending on for them: a test holds the two against each other.
 */
export const attributeTypes: ReadonlyMap<string, string> = new Map([
  ['Property', 'value'],
  ['GeoProperty', 'value'],
  ['Relationship', 'object'],
  ['LanguageProperty', 'languageMap'],
  ['VocabProperty', 'vocab'],
  ['VocabularyProperty', 'vocab'],
  ['JsonProperty', 'json'],
  ['ListProperty', 'valueList'],
  ['ListRelationship', 'objectList'],
]);

/** Members of an entity that are no attributes (clauses 4.5.1, 4.8, 4.18 and 4.22). */
export const entityMembers: ReadonlySet<string> = new Set([
  'id',
  '@id',
  'type',
  '@type',
  '@context',
  'scope',
  'createdAt',
  'modifiedAt',
  'deletedAt',
  'expiresAt',
]);
