import { aggregationMethods } from './history-members.js';

/** The member of an update that deletes what it stands for (ETSI GS CIM 009, clause 4.5.0). */
export const nullUri = 'urn:ngsi-ld:null';

/** Members that belong to some kinds of attributes only, with those kinds (clauses 4.5.2 to 4.5.24); the first is the usual one. */
export const membersOfKinds: ReadonlyMap<string, readonly string[]> = new Map([
  ['value', ['Property', 'GeoProperty']],
  ['values', ['Property', 'GeoProperty']],
  ['object', ['Relationship']],
  ['objects', ['Relationship']],
  ['objectType', ['Relationship', 'ListRelationship']],
  ['entity', ['Relationship']],
  ['languageMap', ['LanguageProperty']],
  ['languageMaps', ['LanguageProperty']],
  ['vocab', ['VocabProperty', 'VocabularyProperty']],
  ['vocabs', ['VocabProperty', 'VocabularyProperty']],
  ['json', ['JsonProperty']],
  ['jsons', ['JsonProperty']],
  ['valueList', ['ListProperty']],
  ['valueLists', ['ListProperty']],
  ['objectList', ['ListRelationship']],
  ['objectLists', ['ListRelationship']],
  ['objectsLists', ['ListRelationship']],
  ['entityList', ['ListRelationship']],
  ['unitCode', ['Property', 'ListProperty', 'GeoProperty']],
  // A broker that filters by language answers with a Property in place of the LanguageProperty (clause 4.15).
  ['lang', ['Property']],
]);

/** Members that a broker adds when it tells of a change. */
export const outputMembers: ReadonlySet<string> = new Set([
  'previousValue',
  'previousObject',
  'previousLanguageMap',
  'previousVocab',
  'previousJson',
  'previousValueList',
  'previousObjectList',
]);

/** Times that any object may have beside `observedAt`. */
export const recordTimes: readonly string[] = ['createdAt', 'modifiedAt', 'deletedAt', 'expiresAt'];

/** Members of the seal of an entity. */
export const sealMembers: readonly string[] = ['entityIdSealed', 'entityTypeSealed'];

const plainMembers: ReadonlySet<string> = new Set([
  'type',
  '@type',
  'id',
  '@id',
  '@context',
  'datasetId',
  'instanceId',
  'observedAt',
  'valueType',
  ...aggregationMethods,
  ...recordTimes,
  ...sealMembers,
]);

/** Whether a member of an attribute object is part of the attribute itself, and no attribute of the attribute. */
export function isOwnMember(name: string): boolean {
  return plainMembers.has(name) || membersOfKinds.has(name) || outputMembers.has(name);
}
