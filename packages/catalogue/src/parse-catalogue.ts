import type { GraphDocument } from '@ds4sscc/linked-data';
import { readResources } from './read-resources.js';
import type {
  Agent,
  Catalog,
  CatalogRecord,
  Checksum,
  Concept,
  ConceptScheme,
  DataService,
  Dataset,
  DatasetSeries,
  Distribution,
  Identifier,
  Kind,
  LicenseDocument,
  Location,
  PeriodOfTime,
  Relationship,
} from './resources.js';

/** A document's catalogue as plain data: each described resource once in every list it belongs to, in document order. */
export interface Catalogue {
  readonly source: string;
  readonly catalogues: readonly Catalog[];
  readonly records: readonly CatalogRecord[];
  readonly datasets: readonly Dataset[];
  readonly datasetSeries: readonly DatasetSeries[];
  readonly distributions: readonly Distribution[];
  readonly dataServices: readonly DataService[];
  readonly agents: readonly Agent[];
  readonly contactPoints: readonly Kind[];
  readonly licences: readonly LicenseDocument[];
  readonly locations: readonly Location[];
  readonly periods: readonly PeriodOfTime[];
  readonly checksums: readonly Checksum[];
  readonly identifiers: readonly Identifier[];
  readonly relationships: readonly Relationship[];
  readonly concepts: readonly Concept[];
  readonly conceptSchemes: readonly ConceptScheme[];
}

/**
 * Reads a catalogue into typed objects. Whatever is wrong with it is left to `checkCatalogue`: what fits is read, the rest left out.
 * A resource belongs to a class when it is declared so, or when it is described and stands where the profile expects that class.
 *
 * @example
 * ```ts
 * import { parseCatalogue } from '@ds4sscc/catalogue';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = `
 *   PREFIX dcat: <http://www.w3.org/ns/dcat#>
 *   PREFIX dct: <http://purl.org/dc/terms/>
 *   <http://city.example/air> a dcat:Dataset ; dct:title "Air quality"@en, "Luchtkwaliteit"@nl .`;
 * const catalogue = parseCatalogue(await parseGraph(text, { source: 'air.ttl' }));
 * catalogue.datasets[0]?.title; // => { en: 'Air quality', nl: 'Luchtkwaliteit' }
 * ```
 */
export function parseCatalogue(document: GraphDocument): Catalogue {
  const read = readResources(document);
  return {
    source: document.source,
    catalogues: read('Catalog'),
    records: read('CatalogRecord'),
    datasets: read('Dataset'),
    datasetSeries: read('DatasetSeries'),
    distributions: read('Distribution'),
    dataServices: read('DataService'),
    agents: read('Agent'),
    contactPoints: read('Kind'),
    licences: read('LicenseDocument'),
    locations: read('Location'),
    periods: read('PeriodOfTime'),
    checksums: read('Checksum'),
    identifiers: read('Identifier'),
    relationships: read('Relationship'),
    concepts: read('Concept'),
    conceptSchemes: read('ConceptScheme'),
  };
}
