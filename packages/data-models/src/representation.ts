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

const conciseMembers: ReadonlySet<string> = new Set(valueMembers.values());

/** Whether a member of an attribute carries its value, in one kind or another. */
export function carriesValue(name: string): boolean {
  return conciseMembers.has(name);
}

/** Whether a member of an entity is an attribute. */
export function isAttributeName(name: string): boolean {
  return !entityMembers.has(name);
}

/**
 * What the look of one attribute says about the representation. `plain`: key-values, or concise beside others;
 * `other-kind`: an attribute object of a kind that NGSI-LD does not have; `typed-value`: a kind of NGSI-LD with its value where
 * only NGSIv2 puts it.
 */
export type AttributeForm = 'normalized' | 'concise' | 'ngsi-v2' | 'other-kind' | 'typed-value' | 'plain';

/** How one attribute is written. */
export function attributeForm(value: unknown): AttributeForm {
  const one: unknown = Array.isArray(value) && value.length > 0 ? value[0] : value;
  if (typeof one !== 'object' || one === null || Array.isArray(one)) return 'plain';
  const object = one as Record<string, unknown>;
  const type = object['type'];
  if (typeof type === 'string') {
    const member = valueMembers.get(type);
    if (member !== undefined) return !Array.isArray(value) && isOfNgsiV2(object, member) ? 'typed-value' : 'normalized';
    if (isGeometryType(type)) return 'plain';
    if (Object.hasOwn(object, 'value')) return Array.isArray(value) ? 'plain' : 'ngsi-v2';
    return hasConciseMember(object) ? 'other-kind' : 'plain';
  }
  return hasConciseMember(object) ? 'concise' : 'plain';
}

/** NGSIv2 takes any word for a type, `Relationship` among them, and puts every value into `value`. */
function isOfNgsiV2(object: object, member: string): boolean {
  return Object.hasOwn(object, 'value') && (Object.hasOwn(object, 'metadata') || !Object.hasOwn(object, member));
}

function hasConciseMember(object: object): boolean {
  for (const name of conciseMembers) if (Object.hasOwn(object, name)) return true;
  return false;
}

/**
 * How an entity is written: as most of its attributes are, so that a lapse is told of the few. Normalized wins a draw.
 * What has a context is NGSI-LD, and not NGSIv2, which has none.
 */
export function representationOf(forms: Iterable<AttributeForm>, hasContext = false): Representation {
  const counts = { normalized: 0, concise: 0, 'ngsi-v2': 0, 'typed-value': 0, 'other-kind': 0, plain: 0 };
  for (const form of forms) counts[form] += 1;
  const { normalized, concise, plain } = counts;
  const v2 = counts['ngsi-v2'] + counts['typed-value'];
  if (counts['ngsi-v2'] > 0 && !hasContext && v2 > normalized + concise + plain) return 'ngsi-v2';
  const kinds = normalized + counts['typed-value'];
  if (kinds > 0 && kinds >= concise + plain) return 'normalized';
  if (concise > 0) return 'concise';
  // Plain values that happen to have a "type" and a "value" do not make an entity NGSIv2.
  return counts['ngsi-v2'] > plain ? 'ngsi-v2' : 'key-values';
}
