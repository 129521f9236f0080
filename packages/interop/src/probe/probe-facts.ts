import type { Location } from '@ds4sscc/findings';
import type { ObservationId } from './observations.js';

/** Kinds of services that have probes of their own; `http` has the general ones alone. */
export type ProbeKind =
  | 'ngsi-ld'
  | 'ogc-api-features'
  | 'ogc-api-processes'
  | 'ogc-api'
  | 'sensorthings'
  | 'stac'
  | 'ckan'
  | 'sparql'
  | 'dcat'
  | 'dataspace-protocol'
  | 'kserve'
  | 'openid-provider'
  | 'participants'
  | 'wfs'
  | 'wms'
  | 'wmts'
  | 'wcs'
  | 'csw'
  | 'sos'
  | 'wps'
  | 'http';

/** One thing that a probe looked at. */
export interface Observation {
  readonly id: ObservationId;
  /** `unknown` where it could not be seen: the service is not asked for it, refuses, or has no data to try it on. */
  readonly outcome: 'yes' | 'no' | 'unknown';
  /** What was seen: half a sentence without a full stop. */
  readonly detail: string;
  /** The address that was asked, with the place in its answer where there is one. */
  readonly location: Location;
  /** The exchange that shows it: its index in `log.entries` of the HAR. */
  readonly exchange?: number;
}

/** What a probe saw of one live service: plain data, for `AssessmentInput.probes`. Each id stands in it at most once. */
export interface ProbeFacts {
  /** The URL that was probed. */
  readonly source: string;
  readonly service: ProbeKind;
  readonly version?: string;
  /** When it was probed (ISO 8601), by the caller's clock. */
  readonly time: string;
  readonly observations: readonly Observation[];
}
