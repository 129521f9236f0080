import { asObject } from '../api/json-object.js';
import type { JsonSchemaFacts } from '../artefacts/json-schema/json-schema.js';
import { conjuncts } from './conjuncts.js';
import type { SchemaLibrary, SchemaPlace } from './schema-place.js';

/** A member of the entities of a model, as its schema documents it. */
export interface SchemaMember {
  readonly name: string;
  readonly description?: string;
  /** Names of types, and `any` where the schema says so by alternatives or a reference that is not at hand. */
  readonly types: readonly string[];
  readonly format?: string;
  readonly unit?: string;
  /** Documents that say something of it. */
  readonly sources: readonly string[];
}

/** The members that a schema and all that it builds on name, and the references that lead to nothing at hand. */
export function schemaMembers(
  document: JsonSchemaFacts,
  library: SchemaLibrary,
): { readonly members: ReadonlyMap<string, SchemaMember>; readonly missing: readonly string[] } {
  const { parts, missing } = conjuncts({ schema: document.schema, document }, library);
  const places = new Map<string, SchemaPlace[]>();
  for (const part of parts)
    for (const [name, schema] of Object.entries(asObject(asObject(part.schema)?.['properties']) ?? {})) {
      const known = places.get(name);
      if (known) known.push({ schema, document: part.document });
      else places.set(name, [{ schema, document: part.document }]);
    }
  const members = [...places].map(([name, found]) => [name, memberOf(name, found, library)] as const);
  return { members: new Map(members), missing };
}

function memberOf(name: string, places: readonly SchemaPlace[], library: SchemaLibrary): SchemaMember {
  const parts = places.flatMap((place) => conjuncts(place, library).parts).map(({ schema }) => asObject(schema) ?? {});
  const text = (key: string): string | undefined =>
    parts.map((part) => part[key]).find((value): value is string => typeof value === 'string' && value.trim() !== '');
  const description = text('description') ?? text('title');
  const format = text('format');
  const unit = text('unitCode') ?? text('unit') ?? text('units') ?? unitInNgsi(parts) ?? unitInWords(description);
  return {
    name,
    types: parts.flatMap(typesOf),
    sources: [...new Set(places.map(({ document }) => document.source))],
    ...(description !== undefined && { description }),
    ...(format !== undefined && { format }),
    ...(unit !== undefined && { unit }),
  };
}

function typesOf(schema: Readonly<Record<string, unknown>>): readonly string[] {
  const { type, enum: values, const: value, oneOf, anyOf, $ref: reference } = schema;
  if (type !== undefined) return [type].flat().map(String);
  if (Array.isArray(values)) return values.map((one) => typeof one);
  if (value !== undefined) return [typeof value];
  return oneOf !== undefined || anyOf !== undefined || reference !== undefined ? ['any'] : [];
}

/** Smart Data Models keep what NGSI adds under a key of their own. */
function unitInNgsi(parts: readonly Readonly<Record<string, unknown>>[]): string | undefined {
  return parts
    .map((part) => asObject(part['x-ngsi'])?.['units'])
    .find((value): value is string => typeof value === 'string' && value.trim() !== '');
}

/** In their schemas the unit stands in the description: `Units:'µg/m3'`. */
function unitInWords(description: string | undefined): string | undefined {
  const [, unit] = /\bUnits?\s*:\s*'([^']+)'/.exec(description ?? '') ?? [];
  return unit;
}
