import type { AttributeKind } from '../attribute.js';
import { isGeometryType } from '../checks/check-geometry.js';
import { isObject, type Members } from '../json-object.js';
import { outputMembers, recordTimes, sealMembers } from '../ngsi-ld/attribute-members.js';
import { valueMembers } from '../representation.js';

/**
 * Members of an attribute object that are neither its value nor attributes of it (ETSI GS CIM 009, clauses 4.5.2.2,
 * 4.5.3.2, 4.5.18 and 4.5.23).
 */
export const detailMembers: ReadonlySet<string> = new Set([
  'observedAt',
  'unitCode',
  'valueType',
  'objectType',
  'instanceId',
  'lang',
  'entity',
  'entityList',
  ...recordTimes,
  ...sealMembers,
  ...outputMembers,
]);

/** The member that carries the value of each kind. */
export const valueMemberOf: Readonly<Record<AttributeKind, string>> = {
  Property: 'value',
  GeoProperty: 'value',
  Relationship: 'object',
  LanguageProperty: 'languageMap',
  VocabProperty: 'vocab',
  JsonProperty: 'json',
  ListProperty: 'valueList',
  ListRelationship: 'objectList',
};

const kindByMember: readonly (readonly [string, AttributeKind])[] = (
  Object.entries(valueMemberOf) as [AttributeKind, string][]
)
  .filter(([, member]) => member !== 'value')
  .map(([kind, member]) => [member, kind] as const);

/** The kind that an attribute object states. `VocabularyProperty` is the name that VocabProperty had at first. */
export function statedKind(members: Members): AttributeKind | undefined {
  const type = members['type'];
  if (typeof type !== 'string' || !valueMembers.has(type)) return undefined;
  return type === 'VocabularyProperty' ? 'VocabProperty' : (type as AttributeKind);
}

/** The kind that an attribute object has by the member it carries (clauses 4.5.2.3, 4.5.3.3 and the like). */
export function inferredKind(members: Members): AttributeKind {
  for (const [member, kind] of kindByMember) if (Object.hasOwn(members, member)) return kind;
  return isGeometry(members['value']) ? 'GeoProperty' : 'Property';
}

/** Whether a value looks like a GeoJSON geometry (RFC 7946, section 3.1). */
export function isGeometry(value: unknown): boolean {
  return (
    isObject(value) &&
    isGeometryType(value['type']) &&
    (Array.isArray(value['coordinates']) || Array.isArray(value['geometries']))
  );
}
