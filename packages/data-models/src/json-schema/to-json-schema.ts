import { escapePointer } from '@ds4sscc/findings';
import type { Attribute } from '../attribute.js';
import { iriPattern, shortNamePattern } from '../checks/uri.js';
import type { Model } from '../define-model.js';
import { entityMembers } from '../representation.js';
import { attributeDefinitions } from './attribute-definitions.js';
import { conciseSchema, instanceSchema, keyValueSchema, normalizedSchema } from './attribute-schemas.js';
import { geometryDefinitions } from './geometry-definitions.js';
import type { JsonSchema } from './json-schema.js';
import { valueSchemasOf } from './value-schemas-of.js';

export type { JsonSchema } from './json-schema.js';

/** The representations that a JSON Schema describes. */
export type SchemaRepresentation = 'key-values' | 'normalized' | 'concise';

/** How to write a JSON Schema. */
export interface JsonSchemaOptions {
  /** The `$id` of the schema; where left out, the IRI of the type with the representation as its query. */
  readonly id?: string;
}

/**
 * Writes a model as JSON Schema (2020-12) of one representation. Kind, IRI and units of each attribute stand in the
 * annotation `x-ngsi`. What JSON Schema cannot say of an entity is listed in `schemaDifferences`.
 *
 * @example
 * ```ts
 * import { toJsonSchema } from '@ds4sscc/data-models/json-schema';
 * import { airQualityObserved } from '@ds4sscc/data-models/air-quality-observed';
 *
 * const schema = toJsonSchema(airQualityObserved, 'normalized');
 * schema['required']; // => ['id', 'type', 'dateObserved', 'location']
 * ```
 */
export function toJsonSchema(
  model: Model,
  representation: SchemaRepresentation,
  options: JsonSchemaOptions = {},
): JsonSchema {
  const { values, definitions } = valueSchemasOf(model);
  const properties: Record<string, JsonSchema> = {};
  const own: Record<string, JsonSchema> = {};
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const { kind } = attribute;
    const value = values.get(name) as JsonSchema;
    if (representation === 'key-values')
      properties[name] = { ...annotations(attribute), ...keyValueSchema(kind, value) };
    else {
      // An attribute object refers to its value several times, and a concise entity to its attribute objects.
      const plain = kind === 'Property' ? define(own, `value.${name}`, value) : value;
      const instance = define(own, `attribute.${name}`, instanceSchema(kind, plain));
      const schema =
        representation === 'normalized' ? normalizedSchema(instance) : conciseSchema(kind, plain, instance);
      properties[name] = { ...annotations(attribute), ...schema };
    }
  }
  const named = { enum: [model.type, model.iri] };
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: options.id ?? `${encodeURI(model.iri).replace('#', '/')}?representation=${representation}`,
    title: `${model.title} (${representation})`,
    description: `${model.description} It follows ${model.follows}.`,
    type: 'object',
    required: ['id', 'type', ...model.required],
    properties: {
      ...Object.fromEntries([...entityMembers].map((name) => [name, {}])),
      id: { description: 'Identifier of the entity.', $ref: '#/$defs/iri' },
      type: { description: 'Type of the entity.', anyOf: [named, { type: 'array', contains: named }] },
      ...properties,
    },
    additionalProperties: otherAttributes(representation),
  };
  const shared = sharedDefinitions(representation === 'normalized');
  return { ...schema, $defs: referredTo(schema, { ...shared, ...definitions, ...own }) };
}

/** Attributes of names that the model does not have. */
function otherAttributes(representation: SchemaRepresentation): JsonSchema {
  const instance = { $ref: '#/$defs/attribute' };
  if (representation === 'normalized') return normalizedSchema(instance);
  return representation === 'concise' ? conciseSchema(undefined, {}, instance) : {};
}

/** Puts a schema among the definitions, unless it is as short as a reference to it. */
function define(definitions: Record<string, JsonSchema>, name: string, schema: JsonSchema): JsonSchema {
  if (JSON.stringify(schema).length < 60) return schema;
  definitions[name] = schema;
  return { $ref: `#/$defs/${encodeURIComponent(escapePointer(name))}` };
}

function annotations({ kind, description, iri, units }: Attribute): JsonSchema {
  return { description, 'x-ngsi': { type: kind, uri: iri, ...(units && { units }) } };
}

function sharedDefinitions(normalized: boolean): Readonly<Record<string, JsonSchema>> {
  return {
    iri: { description: 'An absolute IRI (RFC 3987).', type: 'string', pattern: iriPattern },
    identifier: {
      description: 'The name of another entity: a URI, or a short name of NGSIv2.',
      anyOf: [
        { type: 'string', maxLength: 256, pattern: shortNamePattern },
        { type: 'string', format: 'uri' },
      ],
    },
    ...geometryDefinitions(),
    ...attributeDefinitions(normalized),
  };
}

/** Those definitions that a schema refers to, itself or through others. */
function referredTo(
  schema: JsonSchema,
  all: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, JsonSchema>> {
  const found = new Set<string>();
  const waiting: JsonSchema[] = [schema];
  for (let next = waiting.pop(); next; next = waiting.pop())
    for (const [, reference] of JSON.stringify(next).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)) {
      const name = decodeURIComponent(reference as string)
        .replaceAll('~1', '/')
        .replaceAll('~0', '~');
      if (found.has(name) || !all[name]) continue;
      found.add(name);
      waiting.push(all[name]);
    }
  return Object.fromEntries(Object.entries(all).filter(([name]) => found.has(name)));
}
