import type { Model } from '../define-model.js';
import { entitySchema, type Layout, type SchemaRepresentation } from './entity-schema.js';
import type { JsonSchema } from './json-schema.js';
import { referenceTo } from './shared-definitions.js';

export type { SchemaRepresentation } from './entity-schema.js';
export type { JsonSchema } from './json-schema.js';
export type { SchemaDifference } from './schema-differences.js';
export { schemaDifferences } from './schema-differences.js';

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
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: options.id ?? `${encodeURI(model.iri).replace('#', '/')}?representation=${representation}`,
    title: `${model.title} (${representation})`,
    description: `${model.description} It follows ${model.follows}.`,
    ...entitySchema(model, representation, readable),
  };
}

const readable: Layout = {
  sharesProperties: false,
  annotate: ({ kind, description, iri, units }) => ({
    description,
    'x-ngsi': { type: kind, uri: iri, ...(units && { units }) },
  }),
  define(definitions, name, schema) {
    // As short as a reference to it.
    if (JSON.stringify(schema).length < 60) return schema;
    definitions.set(name, schema);
    return referenceTo(name);
  },
};
