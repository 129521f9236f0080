import { isGeometryType } from './checks/check-geometry.js';

/** The ways to write an entity. The first three are of ETSI GS CIM 009, clause 4.5; `ngsi-v2` is its predecessor's. */
export type Representation = 'key-values' | 'normalized' | 'concise' | 'ngsi-v2';

/** The member that carries the value, by kind of attribute. */
export const valueMembers: ReadonlyMap<string, string> = new Map([
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

/** Members of an entity that are not attributes (clauses 4.5.1, 4.8, 4.18 and 4.22). */
const notAttributes: ReadonlySet<string> = new Set([
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

const conciseMembers: ReadonlySet<string> = new Set(valueMembers.values());

/** Whether a member of an entity is an attribute. */
export function isAttributeName(name: string): boolean {
  return !notAttributes.has(name);
}

/** What the look of one attribute says about the representation; `plain` says key-values, or concise beside others. */
export type AttributeForm = 'normalized' | 'concise' | 'ngsi-v2' | 'plain';

/** How one attribute is written. */
export function attributeForm(value: unknown): AttributeForm {
  const one: unknown = Array.isArray(value) && value.length > 0 ? value[0] : value;
  if (typeof one !== 'object' || one === null || Array.isArray(one)) return 'plain';
  const object = one as Record<string, unknown>;
  const type = object['type'];
  if (typeof type === 'string') {
    if (valueMembers.has(type)) return 'normalized';
    if (isGeometryType(type)) return 'plain';
    return Object.hasOwn(object, 'value') && !Array.isArray(value) ? 'ngsi-v2' : 'plain';
  }
  for (const name of conciseMembers) if (Object.hasOwn(object, name)) return 'concise';
  return 'plain';
}

/** How an entity is written: one normalized attribute makes it normalized, so that a lapse among the others is seen. */
export function representationOf(forms: Iterable<AttributeForm>): Representation {
  const seen = new Set(forms);
  if (seen.has('normalized')) return 'normalized';
  if (seen.has('concise')) return 'concise';
  return seen.has('ngsi-v2') ? 'ngsi-v2' : 'key-values';
}
