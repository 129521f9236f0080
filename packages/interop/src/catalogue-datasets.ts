import type { Location } from '@ds4sscc/findings';
import type { AssessmentInput, DatasetFacts, DistributionFacts } from './assessment-input.js';

/** A dataset with those of its distributions that its catalogue describes. */
export interface CatalogueDataset {
  readonly dataset: DatasetFacts;
  readonly distributions: readonly DistributionFacts[];
}

/** The datasets of all catalogues. */
export function catalogueDatasets({ catalogues = [] }: AssessmentInput): readonly CatalogueDataset[] {
  return catalogues.flatMap((catalogue) => {
    const byIri = new Map(catalogue.distributions.map((distribution) => [distribution.iri, distribution]));
    return catalogue.datasets.map((dataset) => ({
      dataset,
      distributions: dataset.distribution.flatMap((iri) => byIri.get(iri) ?? []),
    }));
  });
}

const mostPlaces = 5;

/** Where the first of the datasets stand. */
export function datasetPlaces(datasets: readonly CatalogueDataset[]): readonly Location[] {
  return datasets.slice(0, mostPlaces).map(({ dataset }) => dataset.location);
}
