import type { AssessmentInput, RepresentationFacts } from '../../assessment-input.js';
import { catalogueDatasets, datasetPlaces } from '../../catalogue-datasets.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider, Decision } from '../../decider.js';

/** All formats of a dataset come to the same graph: their canonical forms (RDFC-1.0) have one hash. */
export const equalFormats: Decider = {
  requirement: 'MIM2 R3.3',
  decide(input) {
    const datasets = new Map<string, RepresentationFacts[]>();
    for (const file of input.representations ?? [])
      datasets.set(file.dataset, [...(datasets.get(file.dataset) ?? []), file]);
    const several = [...datasets].filter(([, files]) => new Set(files.map(({ mediaType }) => mediaType)).size > 1);
    return everyClaim(several.map(([dataset, files]) => claimOf(dataset, files))) ?? decideOnCatalogue(input);
  },
};

function claimOf(dataset: string, files: readonly RepresentationFacts[]): Claim {
  const claim = {
    subject: dataset,
    method: 'auto',
    evidence: files.map(({ source }) => ({ location: { source } })),
  } as const;
  const hashes = new Set(files.map(({ canonicalHash }) => canonicalHash));
  const known = [...hashes].filter((hash) => hash !== undefined && hash !== '');
  if (known.length > 1)
    return {
      ...claim,
      verdict: 'fail',
      reason: `${counted(files.length, 'file')} in several formats do not say the same`,
    };
  if (hashes.size > known.length)
    return { ...claim, verdict: 'unknown', reason: 'a format could not be brought to a graph that can be compared' };
  return { ...claim, verdict: 'pass', reason: `${counted(files.length, 'file')} in several formats say the same` };
}

/** A catalogue that names one format for each dataset shows that there is nothing to compare. */
function decideOnCatalogue(input: AssessmentInput): Decision | undefined {
  const datasets = catalogueDatasets(input);
  const single = datasets.filter(
    ({ dataset, distributions }) => dataset.distribution.length === 1 && distributions[0]?.mediaType !== undefined,
  );
  if (datasets.length === 0 || single.length < datasets.length) return undefined;
  return {
    verdict: 'not-applicable',
    reason: `${counted(datasets.length, 'dataset')}, each in one format`,
    pointers: datasetPlaces(datasets),
  };
}
