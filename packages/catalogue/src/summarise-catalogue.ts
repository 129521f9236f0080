import { isIri } from '@ds4sscc/linked-data';
import type { Location } from '@ds4sscc/findings';
import type { Catalogue } from './parse-catalogue.js';
import type { LanguageMap, Resource } from './resource.js';

/** Of the resources that could have something: where those are that do, and those that do not. */
export interface Coverage {
  readonly total: number;
  readonly with: readonly Location[];
  readonly without: readonly Location[];
}

/** What a catalogue says about access, models, terms and providers: the facts that requirements are decided from. */
export interface CatalogueSummary {
  readonly counts: Readonly<
    Record<'catalogues' | 'datasets' | 'datasetSeries' | 'distributions' | 'dataServices' | 'agents', number>
  >;
  /** Datasets with a distribution, or a service that serves them (MIM0 R1.2). */
  readonly datasetsDelivered: Coverage;
  /** Data services with the IRI of an endpoint description; a text about the service is none (MIM0 R1.3). */
  readonly servicesDescribed: Coverage;
  /** Distributions that say, or whose dataset says, which data model they follow (MIM0 R1.4). */
  readonly modelsNamed: Coverage;
  /** Distributions with a media type or format (MIM0 R1.1). */
  readonly formatsStated: Coverage;
  /** Distributions for which they or their dataset state a licence, rights or a policy (MIM3 RC2.1). */
  readonly termsStated: Coverage;
  /** Distributions for which they or their dataset name a licence or a policy by IRI (MIM3 RC2.3). */
  readonly licencesNamed: Coverage;
  /** Datasets in a catalogue of the document (MIM3 RC4.1). */
  readonly datasetsListed: Coverage;
  /** Datasets with publisher and contact point (MIM3 RC5.4). */
  readonly providersNamed: Coverage;
  /** Agents with a name (MIM3 RC5.2). */
  readonly agentsNamed: Coverage;
  /** Policies the catalogue refers to, each once, sorted. */
  readonly policies: readonly string[];
  /** Specifications that distributions, datasets and services conform to, each once, sorted. */
  readonly conformsTo: readonly string[];
}

/**
 * Counts what a catalogue says, with places as evidence.
 *
 * @example
 * ```ts
 * import { parseCatalogue, summariseCatalogue } from '@ds4sscc/catalogue';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = '<http://city.example/api> a <http://www.w3.org/ns/dcat#DataService> .';
 * const summary = summariseCatalogue(parseCatalogue(await parseGraph(text, { source: 'api.ttl' })));
 * summary.servicesDescribed.without.length; // => 1
 * ```
 */
export function summariseCatalogue(catalogue: Catalogue): CatalogueSummary {
  const { catalogues, datasets, datasetSeries, distributions, dataServices, agents } = catalogue;
  const listed = new Set(catalogues.flatMap(({ dataset }) => dataset));
  const served = new Set(dataServices.flatMap(({ servesDataset }) => servesDataset));
  const datasetsOf = new Map<string, (typeof datasets)[number][]>();
  for (const dataset of datasets) {
    for (const iri of dataset.distribution) datasetsOf.set(iri, [...(datasetsOf.get(iri) ?? []), dataset]);
  }
  const withDataset = (distribution: (typeof distributions)[number]): readonly Terms[] => [
    distribution,
    ...(datasetsOf.get(distribution.iri) ?? []),
  ];
  return {
    counts: {
      catalogues: catalogues.length,
      datasets: datasets.length,
      datasetSeries: datasetSeries.length,
      distributions: distributions.length,
      dataServices: dataServices.length,
      agents: agents.length,
    },
    datasetsDelivered: cover(datasets, ({ iri, distribution }) => distribution.length > 0 || served.has(iri)),
    servicesDescribed: cover(dataServices, ({ endpointDescription }) => endpointDescription.some(isIri)),
    modelsNamed: cover(distributions, (one) => withDataset(one).some(({ conformsTo }) => conformsTo.some(isReference))),
    formatsStated: cover(distributions, ({ mediaType, format }) => mediaType !== undefined || format !== undefined),
    termsStated: cover(distributions, (one) =>
      withDataset(one).some((terms) => licences(terms).length + terms.rights.length > 0),
    ),
    licencesNamed: cover(distributions, (one) => withDataset(one).some((terms) => licences(terms).some(isIri))),
    datasetsListed: cover(datasets, ({ iri }) => listed.has(iri)),
    providersNamed: cover(
      datasets,
      ({ publisher, contactPoint }) => publisher !== undefined && contactPoint.length > 0,
    ),
    agentsNamed: cover(agents, ({ name }) => hasText(name)),
    policies: distinct([...catalogues, ...datasets, ...dataServices, ...distributions].flatMap(policiesOf)),
    conformsTo: distinct([...datasets, ...distributions, ...dataServices].flatMap(({ conformsTo }) => conformsTo)),
  };
}

/** What distributions and datasets share where terms are concerned; datasets may have several, distributions one. */
interface Terms {
  readonly conformsTo: readonly string[];
  readonly rights: readonly string[];
  readonly license?: string | readonly string[];
  readonly hasPolicy?: string | readonly string[];
}

function licences(terms: Terms): readonly string[] {
  return [...list(terms.license), ...policiesOf(terms)];
}

function policiesOf({ hasPolicy }: { readonly hasPolicy?: string | readonly string[] }): readonly string[] {
  return list(hasPolicy);
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** An IRI, or a resource described in place. */
function isReference(value: string): boolean {
  return isIri(value) || value.startsWith('_:');
}

function hasText(texts: LanguageMap): boolean {
  return Object.values(texts).some((text) => text.trim() !== '');
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

function cover<Item extends Resource>(items: readonly Item[], has: (item: Item) => boolean): Coverage {
  return {
    total: items.length,
    with: items.filter((item) => has(item)).map(({ location }) => location),
    without: items.filter((item) => !has(item)).map(({ location }) => location),
  };
}
