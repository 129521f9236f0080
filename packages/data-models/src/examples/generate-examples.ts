import type { Attribute } from '../attribute.js';
import { isGeometry } from '../checks/is-geometry.js';
import { DataModelsError } from '../data-models-error.js';
import type { Model } from '../define-model.js';
import type { Concise, KeyValues, Normalized } from '../entity-types.js';
import type { SchemaRepresentation } from '../json-schema/entity-schema.js';
import type { JsonSchema } from '../json-schema/json-schema.js';
import { valueSchemasOf } from '../json-schema/value-schemas-of.js';
import { attributeForm } from '../representation.js';
import { exampleValue, type ValueContext } from './example-value.js';
import { createRandom } from './random.js';
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

/** An entity in the representation that was asked for. */
export type Example<M, Representation extends SchemaRepresentation> = Representation extends 'normalized'
  ? Normalized<M>
  : Representation extends 'concise'
    ? Concise<M>
    : KeyValues<M>;

/**
 * Makes valid entities of a model for tests, documentation and load: the first has all attributes, the others some.
 *
 * @throws {DataModelsError} `option-invalid` for a start that is no date; `model-invalid` for a required attribute whose
 * schema no example was found for.
 * @example
 * ```ts
 * import { generateExamples } from '@ds4sscc/data-models/examples';
 * import { trafficFlowObserved } from '@ds4sscc/data-models/traffic-flow-observed';
 *
 * const [entity] = generateExamples(trafficFlowObserved, { representation: 'key-values', seed: 7 });
 * entity?.id; // => 'urn:ngsi-ld:TrafficFlowObserved:1'
 * ```
 */
export function generateExamples<M extends Model, const Representation extends SchemaRepresentation>(
  model: M,
  options: ExampleOptions<Representation>,
): readonly Example<M, Representation>[] {
  const { representation, seed = 1, count = 1, start = '2026-01-01T00:00:00Z' } = options;
  const begin = Date.parse(start);
  if (Number.isNaN(begin)) throw new DataModelsError('option-invalid', `"${start}" is not the start of a time`);
  const random = createRandom(seed);
  // Apart from the values, so that the entities are the same in each representation.
  const style = createRandom(~seed);
  const schemas = valueSchemasOf(model);
  return Array.from({ length: count }, (_, index) => {
    const share = index === 0 ? 1 : random.number(0, 1);
    const entity: [string, unknown][] = [
      ['id', `urn:ngsi-ld:${model.type}:${index + 1}`],
      ['type', model.type],
    ];
    const instant = new Date(begin + index * 3_600_000).toISOString().replace('.000', '');
    for (const [name, attribute] of Object.entries(model.attributes)) {
      const required = (model.required as readonly string[]).includes(name);
      if (!required && !random.chance(share)) continue;
      const value = validValue(attribute, schemas.values.get(name) ?? {}, representation, {
        random,
        start: begin,
        name,
        definitions: schemas.definitions,
        links: attribute.kind === 'Relationship' || attribute.kind === 'ListRelationship',
      });
      if (value !== undefined) entity.push([name, writeAttribute(attribute, value, representation, style, instant)]);
      else if (required) throw new DataModelsError('model-invalid', `${model.type}: no example found for "${name}"`);
    }
    return Object.fromEntries(entity) as unknown as Example<M, Representation>;
  });
}

/** Tries a few times: a check of the model's own may refuse what its JSON Schema allows. */
function validValue(
  { kind, schema }: Attribute,
  shape: JsonSchema,
  representation: SchemaRepresentation,
  context: ValueContext,
): unknown {
  for (let tries = 0; tries < 20; tries += 1) {
    const value = exampleValue(shape, context);
    if (!schema.safeParse(value).success || (kind === 'GeoProperty' && !isGeometry(value))) continue;
    // Key-values have no way to say that a value with a member "value" is a plain one.
    if (representation === 'key-values' && kind === 'Property' && attributeForm(value) !== 'plain') continue;
    return value;
  }
  return undefined;
}
