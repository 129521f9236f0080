import type { Attribute } from './attribute.js';
import { DataModelsError } from './data-models-error.js';
import type { ValueChecker } from './value-problem.js';

export type { KeyValues } from './entity-types.js';

/** The attributes of a model by name. */
export type Attributes = Readonly<Record<string, Attribute>>;

/** A shared data model: one definition from which validation of every representation is derived. */
export interface Model<Names extends Attributes = Attributes, Required extends string = string> {
  /** The entity type, such as `AirQualityObserved`. */
  readonly type: string;
  /** IRI of the type. */
  readonly iri: string;
  readonly title: string;
  readonly description: string;
  /** The specification the model follows, with its version; findings cite it. */
  readonly follows: string;
  readonly attributes: Names;
  /** Attributes that every entity has, `id` and `type` aside. */
  readonly required: readonly Required[];
  /** Of a model that others wrote: checks the key-values of an entity in place of the attributes' schemas. */
  readonly checkValues?: ValueChecker;
  /** The repository that publishes the model, such as `dataModel.Weather`: an entity's `@context` may name it. */
  readonly repository?: string;
}

/** What `defineModel` takes: a model whose attribute IRIs may be left to the namespace. */
export interface ModelDefinition<Names extends Attributes, Required extends keyof Names & string>
  extends Omit<Model<Names, Required>, 'iri'> {
  /** IRI that type and attribute names are appended to. */
  readonly namespace: string;
}

/**
 * Defines a model.
 *
 * @throws {DataModelsError} `model-invalid` when a required attribute is not among the attributes, a name is reserved, or a unit is not written as a code of UN/CEFACT Recommendation 20.
 * @example
 * ```ts
 * import { defineModel, property } from '@ds4sscc/data-models';
 * import * as z from 'zod/mini';
 *
 * const bench = defineModel({
 *   type: 'Bench', title: 'Bench', description: 'A place to sit.', follows: 'Town furniture register 2.1',
 *   namespace: 'https://example.org/furniture/',
 *   attributes: { seats: property('How many people it seats.', z.int()) },
 *   required: ['seats'],
 * });
 * bench.attributes.seats.iri; // => 'https://example.org/furniture/seats'
 * ```
 */
export function defineModel<const Names extends Attributes, const Required extends keyof Names & string>(
  definition: ModelDefinition<Names, Required>,
): Model<Names, Required> {
  const { namespace, ...model } = definition;
  for (const name of model.required)
    if (!Object.hasOwn(model.attributes, name))
      throw new DataModelsError('model-invalid', `${model.type}: "${name}" is required and not among the attributes`);
  for (const name of Object.keys(model.attributes))
    if (/^(@|id$|type$)/.test(name))
      throw new DataModelsError('model-invalid', `${model.type}: "${name}" is not a name for an attribute`);
  for (const [name, { units = [] }] of Object.entries(model.attributes))
    for (const unit of units)
      if (!/^[A-Z0-9]{2,3}$/.test(unit))
        throw new DataModelsError('model-invalid', `${model.type}: "${unit}" of "${name}" is not a UN/CEFACT code`);
  const attributes = Object.fromEntries(
    Object.entries(model.attributes).map(([name, attribute]) => [name, { iri: `${namespace}${name}`, ...attribute }]),
  ) as Names;
  return { ...model, iri: `${namespace}${model.type}`, attributes };
}
