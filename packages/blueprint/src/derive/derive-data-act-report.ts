import type { FrameworkFacts } from '@ds4sscc/interop/frameworks';
import { dataActReport, describeDatasets, type LegalReport } from '@ds4sscc/interop/legal';
import type { DataSpace } from '../data-space.js';
import { deriveCatalogue } from './derive-catalogue.js';

/**
 * What each dataset of a data space meets of Article 33(1) of the Data Act, and what is missing. Without `facts` it rests on
 * the description alone; with those of `checkDataSpaceWithFacts` also on the catalogue, the policies and the API descriptions
 * beside it. A check of what is written down, no legal advice.
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
export function deriveDataActReport(space: DataSpace, facts: FrameworkFacts = {}, source = 'dataspace'): LegalReport {
  const { datasets = [], ...rest } = facts;
  return dataActReport({ ...rest, datasets: datasets.length > 0 ? datasets : describedDatasets(space, source) });
}

/** The datasets of a description, as a catalogue would describe them. */
export function describedDatasets(space: DataSpace, source: string): NonNullable<FrameworkFacts['datasets']> {
  const { graph } = deriveCatalogue(space, source);
  return graph === undefined ? [] : describeDatasets({ source, graph });
}
