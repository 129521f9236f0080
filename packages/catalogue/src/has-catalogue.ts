import type { Graph } from '@ds4sscc/linked-data';
import { dcat } from './vocabulary.js';

const catalogueClasses = ['Catalog', 'Dataset', 'DatasetSeries', 'Distribution', 'DataService', 'CatalogRecord'];

/**
 * Whether the graph describes anything that belongs in a data catalogue.
 *
 * @example
 * ```ts
 * import { hasCatalogue } from '@ds4sscc/catalogue';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const { graph } = await parseGraph('<http://city.example/air> a <http://www.w3.org/ns/dcat#Dataset> .', { source: 'air.ttl' });
 * hasCatalogue(graph); // => true
 * ```
 */
export function hasCatalogue(graph: Graph): boolean {
  return catalogueClasses.some((name) => graph.instances(dcat + name).length > 0);
}
