import { DataModelsError } from '../data-models-error.js';
import { indexModels } from '../model-index.js';
import type { ConverterOptions } from './create-converter.js';
import type { ReadOptions } from './read-record.js';
import { representations } from './representations.js';

/** How records are read under these options. */
export function readOptions(options: Omit<ConverterOptions, 'to' | 'at'>): ReadOptions {
  const { from, models = [], geometryProperty = 'location' } = options;
  if (from !== undefined && !readable.has(from))
    throw new DataModelsError('option-invalid', `"${from}" is no representation to convert from`);
  return { from, models: indexModels(models), geometryProperty };
}

const readable: ReadonlySet<string> = new Set([
  ...representations.map(({ name }) => name).filter((name) => !name.startsWith('geojson-')),
  'aggregated',
  'geojson-collection',
]);
