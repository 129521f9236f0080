import type { Model } from '../define-model.js';
import type { Concise, KeyValues, Normalized } from '../entity-types.js';
import type { SchemaRepresentation } from '../json-schema/entity-schema.js';
import { type ExampleOptions, exampleParts } from './example-parts.js';

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
  const { entities, write } = exampleParts(model, options);
  return entities.map((values, index) => write(values, index) as unknown as Example<M, Representation>);
}
