import * as z from 'zod/mini';
import type { Model } from '../define-model.js';
import { geometry, type ValueCause } from '../value-schemas.js';
import type { JsonSchema } from './json-schema.js';

/** JSON Schema of the value of each attribute, and the definitions that they refer to. */
export interface ValueSchemas {
  readonly values: ReadonlyMap<string, JsonSchema>;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** What our own checks are called in JSON Schema. */
const keywords: Readonly<Record<ValueCause, JsonSchema>> = {
  'date-time': { format: 'date-time' },
  date: { format: 'date' },
  time: { format: 'time' },
  uri: { format: 'uri' },
  identifier: { $ref: '#/$defs/identifier' },
  repeated: { uniqueItems: true },
};

/** Reads the values of a model's attributes as JSON Schema. */
export function valueSchemasOf(model: Model): ValueSchemas {
  const shape = Object.fromEntries(Object.entries(model.attributes).map(([name, { schema }]) => [name, schema]));
  const { properties = {}, $defs = {} } = z.toJSONSchema(z.looseObject(shape), {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      for (const check of zodSchema._zod.def.checks ?? []) {
        const { params } = check._zod.def as { params?: { cause?: ValueCause } };
        if (params?.cause) Object.assign(jsonSchema, keywords[params.cause]);
      }
    },
  });
  const values = Object.entries(model.attributes).map(([name, attribute]): [string, JsonSchema] => {
    const schema = properties[name] as JsonSchema;
    if (attribute.kind !== 'GeoProperty') return [name, schema];
    const place = { $ref: '#/$defs/geometry' };
    return [name, attribute.schema === geometry ? place : { ...place, allOf: [schema] }];
  });
  return { values: new Map(values), definitions: $defs as Record<string, JsonSchema> };
}
