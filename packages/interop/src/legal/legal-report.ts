import type { Location } from '@ds4sscc/findings';
import type { Framework, FrameworkRequirement } from '../frameworks/framework.js';
import type { DescribedDataset } from './described-dataset.js';
import { given } from './given.js';
import type { LegalInput, LegalPart, LegalState, PartDecision } from './legal-part.js';
import { dct } from './legal-terms.js';

/** One part of a demand, decided for one dataset. */
export interface PartReport extends PartDecision {
  readonly id: string;
  readonly title: string;
}

/** One demand, decided for one dataset. */
export interface DemandReport {
  readonly requirement: string;
  readonly title: string;
  readonly state: LegalState;
  readonly parts: readonly PartReport[];
}

/** One dataset with what it does and does not meet. */
export interface DatasetReport {
  /** IRI, or label of a blank node. */
  readonly dataset: string;
  readonly title: string;
  readonly location: Location;
  readonly demands: readonly DemandReport[];
}

/** What each dataset meets of a legal act. */
export interface LegalReport {
  readonly framework: string;
  readonly title: string;
  readonly url: string;
  /** What the report is, and what it is not. */
  readonly notice: string;
  readonly datasets: readonly DatasetReport[];
  /** Datasets that do not say that the act covers them. */
  readonly notCovered: number;
}

/** Decides the parts of an act for the datasets that it covers. */
export function legalReport(
  { id, version, title, url, requirements, note = '' }: Framework,
  parts: readonly LegalPart[],
  input: LegalInput,
  covers: (dataset: DescribedDataset) => boolean = () => true,
): LegalReport {
  const covered = input.datasets.filter(covers);
  return {
    framework: `${id}:${version}`,
    title,
    url,
    notice: note,
    datasets: covered.map((dataset) => ({
      dataset: dataset.iri,
      title: titleOf(dataset),
      location: dataset.location,
      demands: requirements.map((requirement) => demandReport(requirement, parts, dataset, input)),
    })),
    notCovered: input.datasets.length - covered.length,
  };
}

function demandReport(
  { id, title }: FrameworkRequirement,
  parts: readonly LegalPart[],
  dataset: DescribedDataset,
  input: LegalInput,
): DemandReport {
  const own = parts
    .filter(({ demand }) => demand === id)
    .map((part): PartReport => ({ id: part.id, title: part.title, ...part.decide(dataset, input) }));
  return { requirement: id, title, state: allOf(own.map(({ state }) => state)), parts: own };
}

/** One thing that is missing leaves the whole unmet; what does not apply is left aside. */
export function allOf(states: readonly LegalState[]): LegalState {
  for (const state of ['missing', 'unknown', 'met'] as const) if (states.includes(state)) return state;
  return states.length === 0 ? 'unknown' : 'not-applicable';
}

function titleOf(dataset: DescribedDataset): string {
  return given(dataset, [`${dct}title`])[0]?.value ?? dataset.iri;
}
