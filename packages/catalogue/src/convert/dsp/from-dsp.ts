import { dcat } from '../../vocabulary.js';
import type { ReadConversion } from '../conversion.js';
import { convertJson, type ReadConversionOptions } from '../convert-json.js';
import { describedCatalogues } from '../described-catalogues.js';
import { readDspDocument } from './dsp-document.js';
import { dspTables } from './dsp-tables.js';

/**
 * Reads a catalogue, or a dataset, of the Dataspace Protocol 2025-1 as DCAT. Its offers become the policies of the datasets,
 * in ODRL, and are not judged. Where its context takes an IRI for text (`accessService`, `endpointURL`), it is an IRI here.
 *
 * @example
 * ```ts
 * import { parseCatalogue } from '@ds4sscc/catalogue';
 * import { fromDsp } from '@ds4sscc/catalogue/convert/dsp';
 *
 * const text = JSON.stringify({
 *   '@context': ['https://w3id.org/dspace/2025/1/context.jsonld'],
 *   '@id': 'urn:city', '@type': 'Catalog', participantId: 'did:web:city.example',
 *   service: [{ '@id': 'urn:connector', '@type': 'DataService', endpointURL: 'https://city.example/dsp' }],
 * });
 * parseCatalogue(fromDsp(text, { source: 'catalog.json' }).document).dataServices[0]?.endpointURL; // => ['https://city.example/dsp']
 * ```
 */
export function fromDsp(text: string, options: ReadConversionOptions): ReadConversion {
  const { catalogue, dataset } = dspTables();
  return convertJson(text, options.source, {
    name: 'the Dataspace Protocol',
    expected: 'an object whose @type is Catalog or Dataset was expected',
    read: (json, createReader) => readDspDocument(json.value, createReader()),
    roots(document) {
      const [root] = describedCatalogues(document);
      if (root) return [{ node: root, kind: catalogue }];
      const [alone] = document.graph.instances(`${dcat}Dataset`);
      return alone ? [{ node: alone, kind: dataset }] : [];
    },
  });
}
