import { type Defined, defineCatalogue } from '../define/define.js';
import type { CatalogInput, DatasetInput, DistributionInput, Iri } from '../define/definitions.js';
import { priorityBase } from './priority-base.js';
import { type PriorityDataset, priorityDatasets } from './priority-datasets.js';
import { priorityDomains } from './priority-domains.js';

/** The day of this edition; the catalogue is the same wherever it is built. */
const edition = '2026-11-22';

/**
 * The DS4SSCC priority catalogue, as a definition that conforms to DCAT-AP 3.0.1. Each entry stands for a kind of dataset that
 * cities share; its distributions are the entries themselves, since the data is with the cities.
 *
 * @example
 * ```ts
 * import { priorityCatalogue } from '@ds4sscc/catalogue/priority';
 *
 * [priorityCatalogue().dataset].flat().length; // => 13
 * ```
 */
export function priorityCatalogue(): Defined<CatalogInput> {
  return defineCatalogue({
    iri: priorityBase,
    title: { en: 'DS4SSCC priority datasets' },
    description: {
      en: 'Kinds of datasets that European cities agreed to share first, with the domains they belong to and the use cases they were found in.',
    },
    publisher,
    language: 'en',
    license: 'https://opensource.org/licenses/Apache-2.0',
    homepage: 'https://github.com/ds4sscc/blueprint',
    issued: edition,
    modified: edition,
    spatial: 'EUROPE',
    themeTaxonomy: [
      'data-theme',
      { iri: `${priorityBase}domains`, title: { en: 'Domains of the DS4SSCC priority datasets' } },
    ],
    dataset: priorityDatasets.map(datasetOf),
  });
}

const publisher = { iri: 'https://github.com/ds4sscc', name: 'DS4SSCC blueprint project' } as const;

function datasetOf(one: PriorityDataset): DatasetInput {
  const domain = priorityDomains.find(({ id }) => id === one.domain);
  return {
    iri: one.iri as Iri,
    title: { en: one.title },
    description: { en: one.description },
    identifier: one.id,
    keyword: { en: one.keywords },
    theme: [...one.themes, ...(domain ? [{ iri: domain.iri as Iri, prefLabel: { en: domain.title } }] : [])],
    accessRights: 'PUBLIC',
    language: 'en',
    spatial: 'EUROPE',
    issued: edition,
    modified: edition,
    publisher: publisher.iri,
    contactPoint: {
      iri: `${priorityBase}contact`,
      fn: 'DS4SSCC blueprint project',
      hasURL: 'https://github.com/ds4sscc/blueprint/issues',
    },
    provenance: {
      label: {
        en: 'Name, domain and use cases come from the DS4SSCC inventory of 14 November 2025. Text, keywords, themes, proposed models and possible categories are by this project.',
      },
    },
    conformsTo: one.models.map((iri) => ({
      iri: iri as Iri,
      label: { en: `${nameOf(iri)}, a data model that is proposed` },
    })),
    relation: one.useCases.map((id) => `${priorityBase}use-case/${id}` as const),
    distribution: [
      distributionOf('ttl', 'RDF_TURTLE', 'text/turtle', 'Turtle'),
      distributionOf('jsonld', 'JSON_LD', 'application/ld+json', 'JSON-LD'),
    ],
  };
}

/** The name of a model: the end of its IRI. */
function nameOf(model: string): string {
  return model.slice(model.lastIndexOf('/') + 1);
}

function distributionOf(
  ending: 'ttl' | 'jsonld',
  format: 'RDF_TURTLE' | 'JSON_LD',
  mediaType: `${string}/${string}`,
  name: string,
): DistributionInput {
  const url = `${priorityBase}catalogue.${ending}` as const;
  return {
    // One file holds all entries, so all datasets share its description.
    iri: `${priorityBase}distribution/${ending}`,
    title: { en: `The catalogue as ${name}` },
    description: { en: `The descriptions of all priority datasets as ${name}. It holds no data of a city.` },
    accessURL: priorityBase,
    downloadURL: url,
    format,
    mediaType,
    license: 'https://opensource.org/licenses/Apache-2.0',
    rights: { label: { en: 'Free to use under the licence.' } },
    availability: 'STABLE',
    status: 'COMPLETED',
    language: 'en',
    issued: edition,
    modified: edition,
  };
}
