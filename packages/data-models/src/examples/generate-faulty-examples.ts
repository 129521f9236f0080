import type { Attribute } from '../attribute.js';
import { isIri } from '../checks/uri.js';
import { DataModelsError } from '../data-models-error.js';
import type { Model } from '../define-model.js';
import { type ExampleOptions, exampleParts, isPlain, isValid } from './example-parts.js';
import { faults } from './faults.js';

/** An entity in which one value is wrong. */
export interface FaultyExample {
  readonly entity: Readonly<Record<string, unknown>>;
  /** How it was spoilt, such as `number-as-text`. */
  readonly fault: string;
  readonly attribute: string;
}

/**
 * Makes entities that are valid but for one value, which is wrong as values of publishers are: to see what a check, or a
 * program that reads such data, makes of it.
 *
 * @throws {DataModelsError} as `generateExamples` does, and `model-invalid` where no value can be wrong.
 * @example
 * ```ts
 * import { generateFaultyExamples } from '@ds4sscc/data-models/examples';
 * import { airQualityObserved } from '@ds4sscc/data-models/air-quality-observed';
 * import { validateEntity } from '@ds4sscc/data-models';
 *
 * const [{ entity } = {}] = generateFaultyExamples(airQualityObserved, { representation: 'normalized', seed: 2 });
 * validateEntity(entity, { source: 'x', models: [airQualityObserved] }).some(({ level }) => level === 'error'); // => true
 * ```
 */
export function generateFaultyExamples(model: Model, options: ExampleOptions): readonly FaultyExample[] {
  const { random, schemas, entities, write } = exampleParts(model, options);
  return entities.map((drawn, index) => {
    const values = drawn.size > 0 ? drawn : (entities[0] ?? drawn);
    for (let tries = 0; tries < 10_000 && values.size > 0; tries += 1) {
      const attribute = random.pick([...values.keys()]);
      const fault = random.pick(faults);
      const asked = model.attributes[attribute] as Attribute;
      const value = fault.spoil(values.get(attribute), schemas.get(attribute) ?? {}, random);
      if (isHarmless(asked, value) || !isPlain(asked, value, options.representation)) continue;
      return { entity: write(new Map(values).set(attribute, value), index), fault: fault.id, attribute };
    }
    throw new DataModelsError('model-invalid', `${model.type}: its attributes take any value`);
  });
}

/** Beside what the model takes: NGSI-LD leaves one target or several to the data, and takes a geometry as text. */
function isHarmless(attribute: Attribute, value: unknown): boolean {
  if (isValid(attribute, value)) return true;
  if (attribute.kind === 'GeoProperty') return typeof value === 'string';
  if (attribute.kind !== 'Relationship' && attribute.kind !== 'ListRelationship') return false;
  return (Array.isArray(value) ? value : [value]).every((target) => typeof target === 'string' && isIri(target));
}
