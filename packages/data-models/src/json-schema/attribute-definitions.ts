import type { AttributeKind } from '../attribute.js';
import { singleGeometryTypes } from '../checks/check-geometry.js';
import { languageTagPattern } from '../checks/check-language-map.js';
import { valueMembers } from '../representation.js';
import { conditional } from './conditional.js';
import type { JsonSchema } from './json-schema.js';

const iri = { $ref: '#/$defs/iri' };
const object = { $ref: '#/$defs/attributeObject' };
const term: JsonSchema = { type: 'string', minLength: 1 };
const kinds: readonly string[] = [...valueMembers.keys()];
const members: readonly string[] = [...new Set(valueMembers.values())];

/** What NGSI-LD says of every attribute object, whatever its name (ETSI GS CIM 009, clause 4.5.2), and of those of one kind. */
export function attributeDefinitions(normalized: boolean): Readonly<Record<string, JsonSchema>> {
  const attribute = {
    description: 'One instance of an attribute.',
    ...(normalized ? { type: 'object', required: ['type'] } : object),
    properties: {
      type: { enum: kinds },
      value: { not: { type: 'null' } },
      object: { $ref: '#/$defs/targets' },
      languageMap: { $ref: '#/$defs/languageMap' },
      vocab: { anyOf: [term, { type: 'array', minItems: 1, items: term }] },
      json: { type: ['object', 'array'] },
      valueList: { type: 'array' },
      objectList: { $ref: '#/$defs/listedTargets' },
      observedAt: { $ref: '#/$defs/instant' },
    },
    allOf: [
      ...[...valueMembers].map(([kind, member]) =>
        conditional(
          { properties: { type: { const: kind } }, required: ['type'] },
          {
            required: [member],
            ...(kind === 'GeoProperty' && { properties: { value: { $ref: '#/$defs/geometry' } } }),
          },
        ),
      ),
      // The value stands once: an attribute object that carries two of them says nothing.
      { oneOf: members.map((member) => ({ required: [member] })) },
    ],
  };
  return {
    ...Object.fromEntries(kinds.map((kind) => [kind, kindSchema(kind as AttributeKind)])),
    attribute,
    attributeObject: {
      description: 'What NGSI-LD takes for an attribute object rather than for a plain value.',
      type: 'object',
      anyOf: [
        { properties: { type: { enum: kinds } }, required: ['type'] },
        {
          not: { properties: { type: { enum: [...singleGeometryTypes, 'GeometryCollection'] } }, required: ['type'] },
          anyOf: members.map((member) => ({ required: [member] })),
        },
      ],
    },
    attributeObjects: {
      description: 'Several instances of one attribute (clause 4.5.5) rather than a list of plain values.',
      type: 'array',
      minItems: 1,
      prefixItems: [object],
    },
    languageMap: {
      description: 'Texts by language tag (RFC 5646).',
      type: 'object',
      propertyNames: { pattern: `^(?:@none|${languageTagPattern})$` },
      additionalProperties: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    },
    targets: { description: 'What a Relationship points to.', anyOf: [iri, { type: 'array', items: iri }] },
    listedTargets: {
      description: 'What a ListRelationship points to, in its order.',
      type: 'array',
      items: conditional({ type: 'object', required: ['object'] }, { properties: { object: iri } }, iri),
    },
    instant: { description: 'A date and time in UTC.', type: 'string', format: 'date-time', pattern: '[Zz]$' },
  };
}

/** An attribute object where the model has an attribute of one kind: the kinds that may stand for it, and no other member. */
function kindSchema(kind: AttributeKind): JsonSchema {
  const standIns = kinds.filter((other) => standsFor(other, kind));
  const own = new Set(standIns.map((other) => valueMembers.get(other)));
  return {
    description: `One instance of an attribute that is a ${kind}.`,
    $ref: '#/$defs/attribute',
    properties: {
      type: { enum: standIns },
      ...Object.fromEntries(members.filter((member) => !own.has(member)).map((member) => [member, false])),
    },
  };
}

function standsFor(other: string, kind: AttributeKind): boolean {
  if (kind === 'Property') return other !== 'GeoProperty' && other !== 'Relationship' && other !== 'ListRelationship';
  return other === kind || (kind === 'Relationship' && other === 'ListRelationship');
}
