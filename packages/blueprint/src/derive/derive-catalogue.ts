import { models } from '@ds4sscc/data-models';
import type { DataSpace } from '../data-space.js';
import { type DerivedCatalogue, judgedCatalogue } from './judged-catalogue.js';

export type { DerivedCatalogue } from './judged-catalogue.js';

/**
 * The DCAT-AP 3 catalogue of a data space: its datasets with publisher, contact, coverage, legal grounds, model and policy, a
 * distribution for each published file and service. Write it with the writers of `@ds4sscc/linked-data`.
 *
 * @example
 * ```ts
 * import { defineDataSpace, deriveCatalogue } from '@ds4sscc/blueprint';
 *
 * const space = defineDataSpace({
 *   dataspace: '1',
 *   id: 'https://city.example/space',
 *   title: 'City',
 *   participants: [{ id: 'https://city.example/', name: 'City of Example', role: 'data-provider' }],
 *   datasets: [{ id: 'https://city.example/air', title: 'Air', publisher: 'https://city.example/', metadata: { theme: ['ENVY'] } }],
 * });
 * const { graph, findings } = deriveCatalogue(space);
 * graph; // => undefined
 * findings.map(({ message, location }) => `${location.pointer}: ${message}`);
 * // => ['/datasets/0/metadata/theme/0: "theme": not in the vocabulary "Data theme"; did you mean "ENVI"?']
 * ```
 */
export function deriveCatalogue(space: DataSpace, source = 'dataspace'): DerivedCatalogue {
  return judgedCatalogue(space, source, (type) => models.find((model) => model.type === type)?.iri);
}
