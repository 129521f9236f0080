import { isObject } from '../api/json-object.js';
import { evaluateSchema } from './evaluate-schema.js';
import { isImplied } from './is-implied.js';
import { sampleValues } from './sample-values.js';
import type { SchemaLibrary, SchemaPlace } from './schema-place.js';

/** Whether a profile narrows its base. */
export interface SchemaComparison {
  /** `yes`: proved. `no`: a value shows it. `unknown`: neither a proof nor a value was found. */
  readonly narrows: 'yes' | 'no' | 'unknown';
  /** A value that is valid under the profile and not under the base. */
  readonly witness?: unknown;
}

const mostProofSteps = 200_000;
const mostSampleSteps = 5000;
const mostEvaluationSteps = 1_000_000;

/** Whether everything that is valid under the profile is valid under the base. */
export function compareSchemas(profile: SchemaPlace, base: SchemaPlace, library: SchemaLibrary): SchemaComparison {
  if (isImplied(base, [profile], library, { left: mostProofSteps })) return { narrows: 'yes' };
  const values = sampleValues(profile, library, { left: mostSampleSteps });
  const strange = sampleValues(base, library, { left: mostSampleSteps }).flatMap((value) =>
    values.slice(0, 1).map((own) => merged(own, value)),
  );
  const budget = { left: mostEvaluationSteps };
  for (const value of [...values, ...strange]) {
    if (
      evaluateSchema(base, value, library, budget) === 'no' &&
      evaluateSchema(profile, value, library, budget) === 'yes'
    )
      return { narrows: 'no', witness: value };
  }
  return { narrows: 'unknown' };
}

/** What the profile wants, with members of the base that it may have forgotten. */
function merged(own: unknown, other: unknown): unknown {
  return isObject(own) && isObject(other) ? { ...other, ...own } : other;
}
