import { type CatalogueDataset, catalogueDatasets, datasetPlaces } from '../../catalogue-datasets.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';

/** Each dataset offers its terms, by a policy or licence of its own or one on every distribution, and names who provides it. */
export const offeredTerms: Decider = {
  requirement: 'MIM3 RC2.1',
  decide(input) {
    const datasets = catalogueDatasets(input);
    if (datasets.length === 0) return undefined;
    const noTerms = datasets.filter((entry) => !hasTerms(entry));
    const nobody = datasets.filter(({ dataset }) => !dataset.publisher && dataset.creator.length === 0);
    if (noTerms.length + nobody.length > 0)
      return {
        verdict: 'fail',
        reason: `of ${counted(datasets.length, 'dataset')}, ${noTerms.length} without licence or policy and ${nobody.length} without a publisher`,
        pointers: datasetPlaces([...new Set([...noTerms, ...nobody])]),
      };
    return {
      verdict: 'pass',
      reason: `${counted(datasets.length, 'dataset')}, each with a licence or policy and a publisher`,
      pointers: datasetPlaces(datasets),
    };
  },
};

function hasTerms({ dataset, distributions }: CatalogueDataset): boolean {
  return (
    dataset.hasPolicy.length > 0 ||
    dataset.license.length > 0 ||
    (distributions.length > 0 && distributions.every(({ license, hasPolicy }) => Boolean(license ?? hasPolicy)))
  );
}
