import type { DatasetFacts } from '../../assessment-input.js';
import { catalogueDatasets, datasetPlaces } from '../../catalogue-datasets.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';

/** What helps to decide on use, and how a dataset states it. */
const aspects: Readonly<Record<string, (dataset: DatasetFacts) => boolean>> = {
  coverage: ({ spatial, temporal }) => spatial.length + temporal.length > 0,
  frequency: ({ accrualPeriodicity }) => accrualPeriodicity !== undefined,
  rights: ({ accessRights, rights }) => accessRights !== undefined || rights.length > 0,
  quality: ({ conformsTo, provenance }) => conformsTo.length + provenance.length > 0,
};

/** The standard sets no threshold: without title or description it fails, with every aspect it passes, in between nobody can say. */
export const sufficientMetadata: Decider = {
  requirement: 'MIM3 RC4.2',
  decide(input) {
    const datasets = catalogueDatasets(input);
    if (datasets.length === 0) return undefined;
    const nameless = datasets.filter(
      ({ dataset }) => Object.keys(dataset.title).length === 0 || Object.keys(dataset.description).length === 0,
    );
    if (nameless.length > 0)
      return {
        verdict: 'fail',
        reason: `${nameless.length} of ${counted(datasets.length, 'dataset')} without title or description`,
        pointers: datasetPlaces(nameless),
      };
    const missing = Object.entries(aspects).flatMap(([name, states]) => {
      const count = datasets.filter(({ dataset }) => !states(dataset)).length;
      return count > 0 ? [`${count} without ${name}`] : [];
    });
    if (missing.length > 0)
      return {
        verdict: 'unknown',
        reason: `of ${counted(datasets.length, 'dataset')}, ${missing.join(', ')}; the standard does not say how much is enough`,
        pointers: datasetPlaces(datasets),
      };
    return {
      verdict: 'pass',
      reason: `${counted(datasets.length, 'dataset')}, each with coverage, frequency, rights and quality`,
      pointers: datasetPlaces(datasets),
    };
  },
};
