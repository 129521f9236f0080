import type { Attribute } from '../attribute.js';
import type { Model } from '../define-model.js';
import { entityMembers } from '../representation.js';
import { conciseSchema, instanceSchema, keyValueSchema, normalizedSchema } from './attribute-schemas.js';
import type { JsonSchema } from './json-schema.js';
import { referredTo, sharedDefinitions } from './shared-definitions.js';
import { valueSchemasOf } from './value-schemas-of.js';

/** The representations that a JSON Schema describes. */
export type SchemaRepresentation = 'key-values' | 'normalized' | 'concise';

/** Who an entity schema is laid out for: people read it by the names of attributes, a compiler wants little of it. */
export interface Layout {
  /** Puts a schema among the definitions, or leaves it where it is; gives what stands in its place. */
  readonly define: (definitions: Map<string, JsonSchema>, name: string, schema: JsonSchema) => JsonSchema;
  /** What a property says of its attribute beside its schema. */
  readonly annotate: (attribute: Attribute) => JsonSchema;
  /** Whether a whole property may be a reference to a definition. */
  readonly sharesProperties: boolean;
}

/** The schema of an entity in one representation, without its identity. */
export function entitySchema(model: Model, representation: SchemaRepresentation, layout: Layout): JsonSchema {
  const { values, definitions } = valueSchemasOf(model);
  const own = new Map<string, JsonSchema>();
  const properties = Object.entries(model.attributes).map(([name, attribute]) => {
    const value = values.get(name) as JsonSchema;
    const schema = attributeSchema(name, attribute, value, representation, (part, one) =>
      layout.define(own, part, one),
    );
    const shared = layout.sharesProperties ? layout.define(own, `property.${name}`, schema) : schema;
    return [name, { ...layout.annotate(attribute), ...shared }];
  });
  const named = { enum: [model.type, model.iri] };
  const schema = {
    type: 'object',
    required: ['id', 'type', ...model.required],
    properties: {
      ...Object.fromEntries([...entityMembers].map((name) => [name, {}])),
      id: { description: 'Identifier of the entity.', $ref: '#/$defs/iri' },
      type: { description: 'Type of the entity.', anyOf: [named, { type: 'array', contains: named }] },
      ...Object.fromEntries(properties),
    },
    ...otherAttributes(representation),
  };
  const shared = sharedDefinitions(representation === 'normalized');
  return { ...schema, $defs: referredTo(schema, { ...shared, ...definitions, ...Object.fromEntries(own) }) };
}

function attributeSchema(
  name: string,
  { kind }: Attribute,
  value: JsonSchema,
  representation: SchemaRepresentation,
  define: (part: string, schema: JsonSchema) => JsonSchema,
): JsonSchema {
  if (representation === 'key-values') return keyValueSchema(kind, value);
  // An attribute object refers to its value several times, and a concise entity to its attribute objects.
  const content = kind === 'Property' ? define(`value.${name}`, value) : value;
  const instance = define(`attribute.${name}`, instanceSchema(kind, content));
  return representation === 'normalized' ? normalizedSchema(instance) : conciseSchema(kind, content, instance);
}

/** Attributes of names that the model does not have. */
function otherAttributes(representation: SchemaRepresentation): JsonSchema {
  const instance = { $ref: '#/$defs/attribute' };
  if (representation === 'normalized') return { additionalProperties: normalizedSchema(instance) };
  return representation === 'concise' ? { additionalProperties: conciseSchema(undefined, {}, instance) } : {};
}
