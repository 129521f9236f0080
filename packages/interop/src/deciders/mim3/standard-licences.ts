import { isRecognisedLicence } from '../../recognised-licences.js';
import { type CatalogueDataset, catalogueDatasets, datasetPlaces } from '../../catalogue-datasets.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';

/** A licence outside the lists may still follow a template that we do not know: it is no failure, but nothing shows a pass. */
export const standardLicences: Decider = {
  requirement: 'MIM3 RC2.3',
  decide(input) {
    const datasets = catalogueDatasets(input);
    if (datasets.length === 0) return undefined;
    const bare = datasets.filter(isBare);
    if (bare.length > 0)
      return {
        verdict: 'fail',
        reason: `${bare.length} of ${counted(datasets.length, 'dataset')} with neither licence nor policy`,
        pointers: datasetPlaces(bare),
      };
    const other = datasets.filter((entry) => !licencesOf(entry).every((licence) => isRecognisedLicence(licence ?? '')));
    if (other.length > 0)
      return {
        verdict: 'unknown',
        reason: `${other.length} of ${counted(datasets.length, 'dataset')} without a licence of a recognised list; they may follow another template`,
        pointers: datasetPlaces(other),
      };
    return {
      verdict: 'pass',
      reason: `${counted(datasets.length, 'dataset')}, each with a licence of a recognised list`,
      pointers: datasetPlaces(datasets),
    };
  },
};

/** Nothing expresses any terms, so no standard does. */
function isBare({ dataset, distributions }: CatalogueDataset): boolean {
  return (
    dataset.license.length + dataset.hasPolicy.length === 0 &&
    distributions.every(({ license, hasPolicy }) => !license && !hasPolicy)
  );
}

/** A licence of the dataset covers the distributions that state none; otherwise each needs its own. Never empty. */
function licencesOf({ dataset, distributions }: CatalogueDataset): readonly (string | undefined)[] {
  if (dataset.license.length > 0) return [...dataset.license, ...distributions.flatMap(({ license }) => license ?? [])];
  return distributions.length > 0 ? distributions.map(({ license }) => license) : [undefined];
}
