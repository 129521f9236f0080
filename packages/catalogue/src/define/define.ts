import { type Finding, finding } from '@ds4sscc/findings';
import { DefinitionError } from './definition-error.js';
import type {
  AgentInput,
  CatalogInput,
  DataServiceInput,
  DatasetInput,
  DatasetSeriesInput,
  DistributionInput,
  KindInput,
} from './definitions.js';
import { type DefinitionOptions, readWithLog } from './read-with-log.js';

/** A definition that was read: what was given, with every default and code written out. It is plain data, and JSON-LD. */
export type Defined<Input> = Input & { readonly types: readonly string[] };

/**
 * A catalogue in code. Everything it lists stands in it, or is pointed to by its IRI; what it points to has to be described
 * in it. The result conforms to DCAT-AP 3.0.1: codes are IRIs, and every value says its class.
 *
 * @throws {DefinitionError} `definition-invalid`, with `findings`.
 * @example
 * ```ts
 * import { defineCatalogue, toGraph } from '@ds4sscc/catalogue/define';
 *
 * const catalogue = defineCatalogue({
 *   iri: 'https://data.city.example/',
 *   title: { en: 'Open data', nl: 'Open data van de stad' },
 *   description: { en: 'What the city measures and registers.' },
 *   publisher: { iri: 'https://city.example/', name: 'City of Example', type: 'LocalAuthority' },
 * });
 * catalogue.publisher; // => { iri: 'https://city.example/', types: ['http://xmlns.com/foaf/0.1/Agent'], name: { '@none': 'City of Example' }, type: { iri: 'http://purl.org/adms/publishertype/LocalAuthority', types: ['http://www.w3.org/2004/02/skos/core#Concept'], prefLabel: { en: 'Local Authority' } } }
 * toGraph(catalogue).size; // => 10
 * ```
 */
export function defineCatalogue(input: CatalogInput, options?: DefinitionOptions): Defined<CatalogInput> {
  return define('Catalogue', input, true, options);
}

/**
 * A dataset in code, to be put into a catalogue. Agents and other resources that it only points to are looked for there.
 *
 * @throws {DefinitionError} `definition-invalid`, with `findings`.
 * @example
 * ```ts
 * import { defineDataset } from '@ds4sscc/catalogue/define';
 *
 * const air = defineDataset({
 *   iri: 'https://data.city.example/air',
 *   title: { en: 'Air quality' },
 *   description: { en: 'Hourly values of twelve stations.' },
 *   issued: '2026-03-01',
 *   spatial: 'NLD',
 * });
 * air.spatial; // => [{ iri: 'http://publications.europa.eu/resource/authority/country/NLD', types: ['http://purl.org/dc/terms/Location'] }]
 * ```
 */
export function defineDataset(input: DatasetInput, options?: DefinitionOptions): Defined<DatasetInput> {
  return define('Dataset', input, false, options);
}

/** A series of datasets in code; datasets point to it with `inSeries`. Throws as {@link defineDataset} does. */
export function defineDatasetSeries(
  input: DatasetSeriesInput,
  options?: DefinitionOptions,
): Defined<DatasetSeriesInput> {
  return define('Dataset Series', input, false, options);
}

/** A distribution in code, to be put into a dataset. Throws as {@link defineDataset} does. */
export function defineDistribution(input: DistributionInput, options?: DefinitionOptions): Defined<DistributionInput> {
  return define('Distribution', input, false, options);
}

/** A data service in code, to be put into a catalogue or a distribution. Throws as {@link defineDataset} does. */
export function defineDataService(input: DataServiceInput, options?: DefinitionOptions): Defined<DataServiceInput> {
  return define('Data Service', input, false, options);
}

/** An organisation or person in code: publisher, creator. Throws as {@link defineDataset} does. */
export function defineAgent(input: AgentInput, options?: DefinitionOptions): Defined<AgentInput> {
  return define('Agent', input, false, options);
}

/** A contact point in code. Throws as {@link defineDataset} does. */
export function defineContactPoint(input: KindInput, options?: DefinitionOptions): Defined<KindInput> {
  return define('Kind', input, false, options);
}

function define<Input>(label: string, input: Input, whole: boolean, options: DefinitionOptions = {}): Defined<Input> {
  const errors: Finding[] = [];
  const { node } = readWithLog(label, input, whole, options, (rule, pointer, args, detail) => {
    if (rule.level === 'error') errors.push(finding(rule, { source: 'definition', pointer }, args, detail));
  });
  if (errors.length > 0 || node === undefined) throw new DefinitionError(errors);
  // What was read is again such an input: codes as IRIs, single values as lists.
  return node as unknown as Defined<Input>;
}
