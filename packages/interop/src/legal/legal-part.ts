import type { Location } from '@ds4sscc/findings';
import type { ApiFacts, PolicyFacts } from '../assessment-input.js';
import type { ProbeFacts } from '../probe/probe-facts.js';
import type { DescribedDataset } from './described-dataset.js';

/** What one thing that the law asks for came to. */
export type LegalState = 'met' | 'missing' | 'unknown' | 'not-applicable';

/** What shows it: a triple, or a document. */
export interface LegalEvidence {
  readonly location: Location;
  /** Name of the property, as an IRI; absent for a document. */
  readonly property?: string;
  /** Value of the triple, or what the document is. */
  readonly value: string;
}

/** What one part came to for one dataset. */
export interface PartDecision {
  readonly state: LegalState;
  /** One sentence without a full stop, for people who answer for data and not for RDF. */
  readonly reason: string;
  readonly evidence: readonly LegalEvidence[];
}

/** Everything that the obligations are decided from: plain data. */
export interface LegalInput {
  /** What catalogues say, see `describeDatasets`. */
  readonly datasets: readonly DescribedDataset[];
  /** API descriptions that were read. */
  readonly apis?: readonly ApiFacts[];
  /** Policies, those in files of their own among them. */
  readonly policies?: readonly PolicyFacts[];
  /** What probes saw of the services. */
  readonly probes?: readonly ProbeFacts[];
  /** Of addresses that were asked, whether they answer. What is not listed was not asked. */
  readonly addresses?: Readonly<Record<string, 'resolves' | 'broken'>>;
}

/** One thing that a demand of a legal act consists of. */
export interface LegalPart {
  /** Id of the demand, such as `data-act:2023-2854/33-1-a`. */
  readonly demand: string;
  /** Its own id within the demand. */
  readonly id: string;
  /** What is asked for, in a few words. */
  readonly title: string;
  decide(dataset: DescribedDataset, input: LegalInput): PartDecision;
}
