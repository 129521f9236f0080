import type { AssessmentInput } from '../../assessment-input.js';
import { catalogueDatasets } from '../../catalogue-datasets.js';
import { anyClaim } from '../../claims/any-claim.js';
import { counted } from '../../counted.js';
import type { Decider, Decision } from '../../decider.js';
import { probeClaims } from '../../probe-claims.js';

/** A file in a folder shows that there is a catalogue; only one that was reached at an address shows that it can be found. */
export const discoverableAssets: Decider = {
  requirement: 'MIM3 RC4.1',
  decide(input) {
    const both = [decideOnCatalogues(input), anyClaim(probeClaims(input, 'catalogue-lists-datasets'))];
    for (const verdict of ['fail', 'pass', 'unknown'] as const) {
      const decision = both.find((one) => one?.verdict === verdict);
      if (decision) return decision;
    }
    return undefined;
  },
};

function decideOnCatalogues(input: AssessmentInput): Decision | undefined {
  const catalogues = input.catalogues ?? [];
  if (catalogues.length === 0) return undefined;
  const pointers = catalogues.map(({ source }) => ({ source }));
  const datasets = catalogueDatasets(input).length;
  if (datasets === 0) return { verdict: 'fail', reason: 'the catalogue lists no dataset', pointers };
  const reached = catalogues.filter((catalogue) => catalogue.datasets.length > 0 && /^https?:/.test(catalogue.source));
  if (reached.length === 0)
    return {
      verdict: 'unknown',
      reason: `there is a catalogue of ${counted(datasets, 'dataset')}; whether others can reach it takes a request to its address`,
      pointers,
    };
  return {
    verdict: 'pass',
    reason: `${counted(reached.length, 'catalogue')} with datasets, read from a web address`,
    pointers: reached.map(({ source }) => ({ source })),
  };
}
