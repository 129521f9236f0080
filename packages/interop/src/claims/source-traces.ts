import type { AssessmentInput, SourceFacts } from '../assessment-input.js';
import type { Requirement } from '../requirement.js';
import type { ClaimEvidence } from './claim.js';

/** What is known of each source, by name. */
export type SourceTraces = ReadonlyMap<string, SourceFacts>;

/** What the caller and the probes know of their sources. */
export function sourceTraces({ sources = [], probes = [] }: AssessmentInput): SourceTraces {
  return new Map<string, SourceFacts>([
    ...probes.map(({ source, time }) => [source, { source, time }] as const),
    ...sources.map((one) => [one.source, one] as const),
  ]);
}

/** Evidence with the hash of its source, when that was read, and the version of the requirement that was applied. */
export function tracedEvidence(
  evidence: ClaimEvidence,
  { id, version }: Requirement,
  traces: SourceTraces,
): ClaimEvidence {
  const { sha256, time } = traces.get(evidence.location.source) ?? {};
  return {
    ...evidence,
    ...(sha256 !== undefined && { sha256 }),
    ...(time !== undefined && { time }),
    ruleVersion: `mims:${version}/${id.replace(' ', '/')}`,
  };
}
