import type { FrameworkFacts } from '@ds4sscc/interop/frameworks';
import { dataActReport, type LegalReport } from '@ds4sscc/interop/legal';
import type { DataSpace } from '../data-space.js';
import { describedDatasets, type ReadFrom } from './described-datasets.js';

/**
 * What each dataset of a data space meets of Article 33(1) of the Data Act, and what is missing. Without `facts` it rests on
 * the description alone; with those of `checkDataSpaceWithFacts` also on the catalogue, the policies and the API descriptions
 * beside it. With the `document` that the description was read from, each piece of evidence has its line. A check of what is written down, no legal advice.
 *
 * @example
 * ```ts
 * import { defineDataSpace, deriveDataActReport } from '@ds4sscc/blueprint';
 *
 * const space = defineDataSpace({
 *   dataspace: '1',
 *   id: 'https://city.example/space',
 *   title: 'City',
 *   participants: [{ id: 'https://city.example/', name: 'City of Example', role: 'data-provider' }],
 *   datasets: [{ id: 'https://city.example/air', title: 'Air quality', publisher: 'https://city.example/' }],
 * });
 * const [air] = deriveDataActReport(space).datasets;
 * air?.demands[0]?.parts.map(({ id, state }) => `${id}: ${state}`).slice(0, 2); // => ['content: met', 'use-restrictions: missing']
 * ```
 */
export function deriveDataActReport(
  space: DataSpace,
  facts: FrameworkFacts = {},
  document: string | ReadFrom = 'dataspace',
): LegalReport {
  const { datasets = [], ...rest } = facts;
  if (datasets.length > 0) return dataActReport({ ...rest, datasets });
  const from = typeof document === 'string' ? { source: document } : document;
  return dataActReport({ ...rest, datasets: describedDatasets(space, from) });
}
