import type { Graph } from '@ds4sscc/linked-data';
import { dcat } from './vocabulary.js';

/** The classes of what belongs in a data catalogue. */
export const catalogueClasses: ReadonlySet<string> = new Set(
  ['Catalog', 'Dataset', 'DatasetSeries', 'Distribution', 'DataService', 'CatalogRecord'].map((name) => dcat + name),
);

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
  return [...catalogueClasses].some((name) => graph.instances(name).length > 0);
}
