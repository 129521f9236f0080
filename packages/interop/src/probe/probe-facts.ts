import type { Location } from '@ds4sscc/findings';

/** What a probe saw of one service. */
export interface ProbeFacts {
  /** The URL it was asked to probe. */
  readonly source: string;
  /** The kind of service, such as `ngsi-ld`. */
  readonly service: string;
  readonly observations: readonly ProbeObservation[];
}

/** One thing that a service was seen to do, or not to do. */
export interface ProbeObservation {
  /** Of the table of observations, such as `filter-narrows`. */
  readonly id: string;
  readonly outcome: 'yes' | 'no' | 'unknown';
  /** One clause: what was asked and what came back. */
  readonly detail: string;
  /** The exchange in the recording. */
  readonly location: Location;
}
