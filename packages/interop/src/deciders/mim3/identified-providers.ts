import type { AssessmentInput } from '../../assessment-input.js';
import { catalogueDatasets, datasetPlaces } from '../../catalogue-datasets.js';
import { counted } from '../../counted.js';
import type { Decider, Decision } from '../../decider.js';
import { unlessAnonymous } from '../../participants/unless-anonymous.js';

/** Each dataset names its publisher and whom to contact. */
export const identifiedProviders: Decider = {
  requirement: 'MIM3 RC5.4',
  decide: (input) => unlessAnonymous(input, decideOn(input)),
};

function decideOn(input: AssessmentInput): Decision | undefined {
  const datasets = catalogueDatasets(input);
  if (datasets.length === 0) return undefined;
  const noPublisher = datasets.filter(({ dataset }) => !dataset.publisher);
  const noContact = datasets.filter(({ dataset }) => dataset.contactPoint.length === 0);
  if (noPublisher.length + noContact.length > 0)
    return {
      verdict: 'fail',
      reason: `of ${counted(datasets.length, 'dataset')}, ${noPublisher.length} without publisher and ${noContact.length} without contact point`,
      pointers: datasetPlaces([...new Set([...noPublisher, ...noContact])]),
    };
  return {
    verdict: 'pass',
    reason: `${counted(datasets.length, 'dataset')}, each with publisher and contact point`,
    pointers: datasetPlaces(datasets),
  };
}
