import { type Model, models as builtIn } from '@ds4sscc/data-models';
import { type JsonSchema, toJsonSchema } from '@ds4sscc/data-models/json-schema';
import type { DataSpace } from '../data-space.js';
import { datasetNames } from './dataset-names.js';

/** The validator of a dataset. */
export interface DerivedValidator {
  readonly dataset: string;
  /** The dataset in a few letters, for a file name; no other dataset has it. */
  readonly name: string;
  readonly model: string;
  /** JSON Schema 2020-12 of an entity in simplified representation (key-values). */
  readonly schema: JsonSchema;
}

/** The validators of a data space. */
export interface DerivedValidators {
  readonly validators: readonly DerivedValidator[];
  /** Models that the description names and nobody knows. */
  readonly unknown: readonly string[];
}

/**
 * A JSON Schema for the entities of each dataset that names a model, for programs that are not ours; `createDataSpace`
 * validates itself, and says more than a schema can. `models` are those of others, beside the built-in ones.
 *
 * @example
 * ```ts
 * import { defineDataSpace, deriveValidators } from '@ds4sscc/blueprint';
 *
 * const city = { id: 'https://city.example/', name: 'City of Example', role: 'data-provider' } as const;
 * const air = { id: 'https://city.example/air', title: 'Air', publisher: city.id, model: 'AirQualityObserved' };
 * const space = defineDataSpace({ dataspace: '1', id: 'https://city.example/space', title: 'City', participants: [city], datasets: [air] });
 * deriveValidators(space).validators.map(({ name, schema }) => [name, schema['$id']]);
 * // => [['air', 'https://city.example/air?schema=key-values']]
 * ```
 */
export function deriveValidators({ datasets }: DataSpace, models: readonly Model[] = []): DerivedValidators {
  const known = [...models, ...builtIn];
  const names = datasetNames(datasets.map(({ id }) => id));
  const unknown = new Set<string>();
  const validators = datasets.flatMap(({ id, model: type }, index): readonly DerivedValidator[] => {
    if (type === undefined) return [];
    const model = known.find((one) => one.type === type);
    if (model === undefined) unknown.add(type);
    if (model === undefined) return [];
    const schema = toJsonSchema(model, 'key-values', { id: schemaId(id) });
    return [{ dataset: id, name: names[index] ?? '', model: type, schema }];
  });
  return { validators, unknown: [...unknown].sort() };
}

/** The identifier of a schema has no fragment (JSON Schema 2020-12, section 8.2.1). */
function schemaId(dataset: string): string {
  const plain = dataset.replace('#', '/');
  return `${plain}${plain.includes('?') ? '&' : '?'}schema=key-values`;
}
