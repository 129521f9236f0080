import type { AttributeKind } from '../attribute.js';
import { keptMembers } from '../ngsi-ld/kept-members.js';
import { valueMembers } from '../representation.js';
import { conditional } from './conditional.js';
import type { JsonSchema } from './json-schema.js';

/** An attribute as key-values write it: three kinds keep the name of their member (ETSI GS CIM 009, clause 4.5.4). */
export function keyValueSchema(kind: AttributeKind, value: JsonSchema): JsonSchema {
  const member = keptMembers.get(kind);
  if (member === undefined) return value;
  return { type: 'object', required: [member], properties: { [member]: value }, additionalProperties: false };
}

/** One attribute object, in which `value` is the schema of what its value member holds. */
export function instanceSchema(kind: AttributeKind, value: JsonSchema): JsonSchema {
  const instance = { $ref: `#/$defs/${kind}` };
  // Their targets are those of every Relationship.
  if (kind === 'Relationship' || kind === 'ListRelationship') return instance;
  if (kind !== 'Property') return { ...instance, properties: { [valueMembers.get(kind) as string]: value } };
  return { ...instance, properties: { value: orTyped(value), vocab: value, json: value, valueList: value } };
}

/** An attribute as a normalized entity has it: one instance, or several in a list (clause 4.5.5). */
export function normalizedSchema(instance: JsonSchema): JsonSchema {
  return conditional({ type: 'array' }, { minItems: 1, items: instance }, instance);
}

/** An attribute as a concise entity has it: its instances, or the plain value. */
export function conciseSchema(kind: AttributeKind | undefined, value: JsonSchema, instance: JsonSchema): JsonSchema {
  if (kind !== undefined && keptMembers.has(kind)) return normalizedSchema(instance);
  const list = conditional({ $ref: '#/$defs/attributeObjects' }, { items: instance }, value);
  return conditional({ $ref: '#/$defs/attributeObject' }, instance, list);
}

/** A value, or a JSON-LD typed value such as `{"@type": "DateTime", "@value": "2026-03-01T08:00:00Z"}`. */
function orTyped(value: JsonSchema): JsonSchema {
  return conditional({ type: 'object', required: ['@value'] }, { properties: { '@value': value } }, value);
}
