import type { ReadConversion } from '../conversion.js';
import { convertJson, type ReadConversionOptions } from '../convert-json.js';
import { readSchemaDocument } from './schema-document.js';
import { schemaRoots } from './schema-format.js';

/**
 * Reads datasets and catalogues of schema.org, as pages carry them for search engines, as a DCAT-AP catalogue. Terms may
 * be written bare, with a prefix or in full; no context is fetched. What has no property is listed.
 *
 * @example
 * ```ts
 * import { parseCatalogue } from '@ds4sscc/catalogue';
 * import { fromSchemaOrg } from '@ds4sscc/catalogue/convert/schema-org';
 *
 * const text = '{"@context": "https://schema.org", "@type": "Dataset", "name": "Air quality", "measurementTechnique": "laser"}';
 * const { document, losses } = fromSchemaOrg(text, { source: 'air.jsonld' });
 * parseCatalogue(document).datasets[0]?.title; // => { '': 'Air quality' }
 * losses.map(({ pointer }) => pointer); // => ['/measurementTechnique']
 * ```
 */
export function fromSchemaOrg(text: string, options: ReadConversionOptions): ReadConversion {
  return convertJson(text, options.source, {
    name: 'schema.org',
    expected: 'a Dataset or DataCatalog was expected, with a context of schema.org',
    read: (json, createReader) => readSchemaDocument(json.value, createReader),
    roots: schemaRoots,
  });
}
