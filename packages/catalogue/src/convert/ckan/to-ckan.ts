import type { GraphDocument } from '@ds4sscc/linked-data';
import { convertGraph } from '../convert-graph.js';
import type { WrittenConversion } from '../conversion.js';
import { ckanFormat } from './ckan-format.js';
import type { CkanLayout } from './ckan-layout.js';

/** How to write for CKAN. */
export interface ToCkanOptions {
  /** Address of the site, such as `https://data.city.example`: datasets below it are named by their id, others by `uri`. */
  readonly site?: string;
  /** `extras` unless told: what every CKAN takes. `custom` needs ckanext-scheming, and holds more. */
  readonly layout?: CkanLayout;
}

/**
 * Writes the datasets of a catalogue as packages of CKAN, in the form of an answer of `package_search`, with the field
 * names of ckanext-dcat. What CKAN has no place for is listed.
 *
 * @example
 * ```ts
 * import { toCkan } from '@ds4sscc/catalogue/convert/ckan';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = `
 *   PREFIX dcat: <http://www.w3.org/ns/dcat#>
 *   PREFIX dct: <http://purl.org/dc/terms/>
 *   <http://city.example/air> a dcat:Dataset ; dct:title "Air quality" ; dct:subject <http://city.example/air> .`;
 * const { value, losses } = toCkan(await parseGraph(text, { source: 'air.ttl' }));
 * value;
 * // => { count: 1, results: [{ name: 'air-quality', title: 'Air quality', extras: [{ key: 'uri', value: 'http://city.example/air' }] }] }
 * losses.map(({ finding }) => finding.message); // => ['CKAN has no member for dct:subject of <http://city.example/air>']
 * ```
 */
export function toCkan(document: GraphDocument, options: ToCkanOptions = {}): WrittenConversion {
  return convertGraph(document, ckanFormat(options));
}
