import type { Attribute } from '../attribute.js';
import { isGeometry } from '../checks/is-geometry.js';
import { DataModelsError } from '../data-models-error.js';
import type { Model } from '../define-model.js';
import type { SchemaRepresentation } from '../json-schema/entity-schema.js';
import type { JsonSchema } from '../json-schema/json-schema.js';
import { valueSchemasOf } from '../json-schema/value-schemas-of.js';
import { attributeForm } from '../representation.js';
import { exampleValue, type ValueContext } from './example-value.js';
import { createRandom, type Random } from './random.js';
import { writeAttribute } from './write-attribute.js';

/** Which examples to make. */
export interface ExampleOptions<Representation extends SchemaRepresentation = SchemaRepresentation> {
  readonly representation: Representation;
  /** The same seed gives the same examples (1). */
  readonly seed?: number;
  /** How many (1). */
  readonly count?: number;
  /** The instant from which dates are counted, within a year (2026-01-01T00:00:00Z). */
  readonly start?: string;
}

/** Examples before they are written: the values of their attributes, and how to write them. */
export interface ExampleParts {
  readonly random: Random;
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  readonly entities: readonly ReadonlyMap<string, unknown>[];
  readonly write: (values: ReadonlyMap<string, unknown>, index: number) => Readonly<Record<string, unknown>>;
}

/** Draws the values of examples: the first entity has all attributes, the others some. */
export function exampleParts(model: Model, options: ExampleOptions): ExampleParts {
  const { representation, seed = 1, count = 1, start = '2026-01-01T00:00:00Z' } = options;
  // What another schema asks for is known to its checks alone: values drawn without it would not be valid.
  if (model.checkValues)
    throw new DataModelsError(
      'model-invalid',
      `examples are made of models of defineModel; "${model.type}" was read from a schema`,
    );
  const begin = Date.parse(start);
  if (Number.isNaN(begin))
    throw new DataModelsError(
      'option-invalid',
      `the start has to be an instant such as 2026-01-01T00:00:00Z, and is "${start}"`,
    );
  const random = createRandom(seed);
  // Apart from the values, so that the entities are the same in each representation.
  const style = createRandom(~seed);
  const { values: schemas, definitions } = valueSchemasOf(model);
  const entities = Array.from({ length: count }, (_, index) => {
    const share = index === 0 ? 1 : random.number(0, 1);
    const values = new Map<string, unknown>();
    for (const [name, attribute] of Object.entries(model.attributes)) {
      const required = model.required.includes(name);
      if (!required && !random.chance(share)) continue;
      const links = attribute.kind === 'Relationship' || attribute.kind === 'ListRelationship';
      const context = { random, start: begin, name, definitions, links };
      const value = validValue(attribute, schemas.get(name) ?? {}, representation, context);
      if (value !== undefined) values.set(name, value);
      else if (required) throw new DataModelsError('model-invalid', `${model.type}: no example found for "${name}"`);
    }
    return values;
  });
  return {
    random,
    schemas,
    entities,
    write(values, index) {
      const instant = new Date(begin + index * 3_600_000).toISOString().replace('.000', '');
      const attributes = [...values].map(([name, value]) => {
        const attribute = model.attributes[name] as Attribute;
        return [name, writeAttribute(attribute, value, representation, style, instant)];
      });
      return {
        id: `urn:ngsi-ld:${model.type}:${index + 1}`,
        type: model.type,
        ...(Object.fromEntries(attributes) as Record<string, unknown>),
      };
    },
  };
}

/** Tries a few times: a check of the model's own may refuse what its JSON Schema allows. */
function validValue(
  attribute: Attribute,
  shape: JsonSchema,
  representation: SchemaRepresentation,
  context: ValueContext,
): unknown {
  for (let tries = 0; tries < 20; tries += 1) {
    const value = exampleValue(shape, context);
    if (isValid(attribute, value) && isPlain(attribute, value, representation)) return value;
  }
  return undefined;
}

/** Whether a value is what its attribute asks for. */
export function isValid({ kind, schema }: Attribute, value: unknown): boolean {
  return schema.safeParse(value).success && (kind !== 'GeoProperty' || isGeometry(value));
}

/** Key-values have no way to say that a value with a member "value" is a plain one. */
export function isPlain({ kind }: Attribute, value: unknown, representation: SchemaRepresentation): boolean {
  return representation !== 'key-values' || kind !== 'Property' || attributeForm(value) === 'plain';
}
