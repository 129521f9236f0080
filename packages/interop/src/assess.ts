import type { Evidence } from '@ds4sscc/findings';
import { assessRequirement } from './assess-requirement.js';
import type { AssessmentInput } from './assessment-input.js';
import { sourceTraces } from './claims/source-traces.js';
import { requirements } from './requirements-data.js';

/**
 * A verdict on each of the 76 requirements, in the order of the standard, with the reason and the places that carry it.
 *
 * An error finding of a rule that bears on a requirement fails it. It passes only where facts show it; where nothing
 * was checked, or a check decides only part of it, it is `unknown`.
 *
 * @example
 * ```ts
 * import { assess } from '@ds4sscc/interop';
 *
 * const identifiers = { uri: 2, notUri: 0, missing: 0, duplicate: 0 };
 * const air = { source: 'air.ndjson', format: 'ndjson', records: 2, withModel: 2, withoutModel: 0, invalid: 0, identifiers };
 * const evidence = assess({ rules: [], entities: [air] });
 * evidence.length; // => 76
 * evidence.find(({ requirement }) => requirement === 'MIM1 R1.1')?.verdict; // => 'pass'
 * evidence.find(({ requirement }) => requirement === 'MIM1 R1.2')?.verdict; // => 'unknown'
 * ```
 */
export function assess(input: AssessmentInput): readonly Evidence[] {
  const traces = sourceTraces(input);
  return requirements.map((requirement) => assessRequirement(requirement, input, traces));
}
