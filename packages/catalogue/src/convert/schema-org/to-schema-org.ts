import type { GraphDocument } from '@ds4sscc/linked-data';
import { convertGraph } from '../convert-graph.js';
import type { WrittenConversion } from '../conversion.js';
import { schemaFormat } from './schema-format.js';

/**
 * Writes a catalogue as JSON-LD of schema.org, as search engines for datasets read it: `DataCatalog`, `Dataset` and
 * `DataDownload`, nested. What schema.org has no term for is listed.
 *
 * @example
 * ```ts
 * import { toSchemaOrg } from '@ds4sscc/catalogue/convert/schema-org';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = `
 *   PREFIX dcat: <http://www.w3.org/ns/dcat#>
 *   PREFIX dct: <http://purl.org/dc/terms/>
 *   <http://city.example/air> a dcat:Dataset ; dct:title "Air quality"@en ; dct:subject <http://city.example/air> .`;
 * const { value, losses } = toSchemaOrg(await parseGraph(text, { source: 'air.ttl' }));
 * value;
 * // => { '@context': 'https://schema.org/', '@id': 'http://city.example/air', '@type': 'Dataset', name: { '@value': 'Air quality', '@language': 'en' } }
 * losses.map(({ finding }) => finding.location.line); // => [4]
 * ```
 */
export function toSchemaOrg(document: GraphDocument): WrittenConversion {
  return convertGraph(document, schemaFormat);
}
