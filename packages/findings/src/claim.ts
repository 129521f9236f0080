import type { Location, Verdict } from './finding.js';

/** How a claim was decided: on data, on a document, on the answers of a live service, or by a statement. */
export type ClaimMethod = 'auto' | 'artefact' | 'probe' | 'declared';

/** A verdict on one thing that a requirement is about, and what shows it. */
export interface Claim {
  /** What it is about: a file, a dataset, a service, a URL. */
  readonly subject: string;
  readonly method: ClaimMethod;
  readonly verdict: Verdict;
  /** One clause without a full stop: what decided it, or what it would take. */
  readonly reason: string;
  readonly evidence: readonly ClaimEvidence[];
  /** Of a claim that fails and is accepted for a time. The verdict stays `fail`. */
  readonly waiver?: Waiver;
}

/** A place that shows something, and what makes sure later on that it did. */
export interface ClaimEvidence {
  readonly location: Location;
  /** The words that show it, shortened if they are long. */
  readonly excerpt?: string;
  /** Hash of the bytes of the source, in lower-case hex. */
  readonly sha256?: string;
  /** When it was read or fetched (RFC 3339). */
  readonly time?: string;
  /** The version of the rule that was applied, such as `mims:9.0/MIM1/R1.1`. */
  readonly ruleVersion?: string;
}

/** Who accepts a failure, why and until when. */
export interface Waiver {
  readonly reason: string;
  /** A person or role. */
  readonly owner: string;
  /** The last day on which it counts (RFC 3339 full-date). */
  readonly expires: string;
  /** Whether that day has passed. Such a waiver is shown and does not count. */
  readonly expired?: boolean;
}
