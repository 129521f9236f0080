import * as z from 'zod/mini';
import type { Attribute, AttributeKind } from '../attribute.js';
import type { BundledSchema, SchemaBundle } from './bundle-schema.js';
import { readDescription } from './read-description.js';
import { partsOf } from './schema-properties.js';
import { unitCode } from './unit-code.js';

type Schema = Exclude<BundledSchema, boolean>;

/** An attribute as the schemas of its property describe it. Its values are judged by the model as a whole. */
export function attributeOfSchema(
  name: string,
  schemas: readonly Schema[],
  bundle: SchemaBundle,
  iri: string | undefined,
): Attribute {
  const said = schemas.map(({ description }) => readDescription(description));
  const stated = said.find(({ kind }) => kind !== undefined)?.kind;
  const kind = stated ?? guessKind(name, schemas, bundle);
  const words = said.find(({ unit }) => unit !== undefined)?.unit ?? unitOfExtension(schemas);
  const unit = words === undefined ? undefined : unitCode(words);
  return {
    // A geometry stays one, whatever its description says: the first words are often those of a template.
    kind: kind === 'Property' && isGeometry(schemas, bundle) ? 'GeoProperty' : kind,
    description: said.find(({ text }) => text !== '')?.text ?? '',
    schema: z.unknown(),
    ...(iri !== undefined && { iri }),
    ...(unit !== undefined && kind === 'Property' && { units: [unit], unit: 'implied' as const }),
  };
}

function guessKind(name: string, schemas: readonly Schema[], bundle: SchemaBundle): AttributeKind {
  const said = alternatives(schemas, bundle).map(({ description }) => readDescription(description).kind);
  if (said.includes('GeoProperty') || isGeometry(schemas, bundle)) return 'GeoProperty';
  const extension = schemas.map((schema) => extensionOf(schema)['type']).find((type) => typeof type === 'string');
  if (extension === 'Relationship' || extension === 'GeoProperty' || extension === 'LanguageProperty') return extension;
  return said.includes('Relationship') || (/^(?:ref|has|is)[A-Z]/.test(name) && isIdentifier(schemas, bundle))
    ? 'Relationship'
    : 'Property';
}

const geometryTypes: ReadonlySet<unknown> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
]);

/** Whether the value has coordinates, and the name of a geometry for its type. */
function isGeometry(schemas: readonly Schema[], bundle: SchemaBundle): boolean {
  return alternatives(schemas, bundle).some((schema) => {
    const properties = (schema['properties'] ?? {}) as Readonly<Record<string, BundledSchema>>;
    if (!Object.hasOwn(properties, 'coordinates') || !Object.hasOwn(properties, 'type')) return false;
    return partsOf(properties['type'], bundle).some((type) =>
      [...((type['enum'] ?? []) as readonly unknown[]), type['const']].some((word) => geometryTypes.has(word)),
    );
  });
}

function isIdentifier(schemas: readonly Schema[], bundle: SchemaBundle): boolean {
  return alternatives(schemas, bundle).some((schema) => schema['format'] === 'uri');
}

/** The schemas, the ones that one of has to hold, and those of the items of a list. */
function alternatives(schemas: readonly Schema[], bundle: SchemaBundle): readonly Schema[] {
  const inner = schemas.flatMap((schema) => [
    ...((schema['anyOf'] ?? []) as readonly BundledSchema[]),
    ...((schema['oneOf'] ?? []) as readonly BundledSchema[]),
    ...(schema['items'] === undefined ? [] : [schema['items'] as BundledSchema]),
  ]);
  const parts = inner.flatMap((one) => partsOf(one, bundle));
  const deeper = parts.flatMap((schema) =>
    [
      ...((schema['anyOf'] ?? []) as readonly BundledSchema[]),
      ...((schema['oneOf'] ?? []) as readonly BundledSchema[]),
    ].flatMap((one) => partsOf(one, bundle)),
  );
  return [...schemas, ...parts, ...deeper];
}

/** `x-ngsi`, in which newer schemas say kind and unit. */
function extensionOf(schema: Schema): Readonly<Record<string, unknown>> {
  const extension = schema['x-ngsi'];
  return typeof extension === 'object' && extension !== null ? (extension as Readonly<Record<string, unknown>>) : {};
}

function unitOfExtension(schemas: readonly Schema[]): string | undefined {
  return schemas.map((schema) => extensionOf(schema)['units']).find((unit) => typeof unit === 'string') as
    | string
    | undefined;
}
