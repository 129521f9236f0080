import type { Verdict } from '@ds4sscc/findings';
import { counted } from '../counted.js';
import type { Decision } from '../decider.js';
import type { DescribedDataset } from './described-dataset.js';
import type { LegalInput, LegalPart, LegalState } from './legal-part.js';
import { allOf } from './legal-report.js';

const verdicts: Readonly<Record<LegalState, Verdict>> = {
  met: 'pass',
  missing: 'fail',
  unknown: 'unknown',
  'not-applicable': 'not-applicable',
};
const mostReasons = 3;
const mostPlaces = 5;

/** One demand over all datasets that the act covers; `undefined` where there are none. */
export function legalDecision(
  parts: readonly LegalPart[],
  input: LegalInput,
  covers: (dataset: DescribedDataset) => boolean = () => true,
): Decision | undefined {
  const decided = input.datasets
    .filter(covers)
    .flatMap((dataset) => parts.map((part) => ({ part, dataset, ...part.decide(dataset, input) })));
  if (decided.length === 0) return undefined;
  const state = allOf(decided.map((one) => one.state));
  const telling = decided.filter((one) => one.state === state);
  const reasons = [...new Set(telling.map(({ reason }) => reason))];
  const datasets = new Set(telling.map(({ dataset }) => dataset)).size;
  const more = reasons.length - mostReasons;
  return {
    verdict: verdicts[state],
    reason: `${counted(datasets, 'dataset')}: ${reasons.slice(0, mostReasons).join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
    pointers: telling
      .flatMap(({ evidence, dataset }) => evidence[0]?.location ?? dataset.location)
      .slice(0, mostPlaces),
  };
}
