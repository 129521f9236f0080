export type { ObservationId, ObservationKind } from './observations.js';
export { observations } from './observations.js';
export type { Observation, ProbeFacts, ProbeKind } from './probe-facts.js';
