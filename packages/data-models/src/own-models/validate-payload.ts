import { type PayloadResult, validatePayload as validate } from '../validate-payload.js';
import type { ValidateOptions } from './validate-entity.js';
import { withOwnModels } from './with-own-models.js';

/**
 * Checks a payload of NGSI-LD after telling what it is: an entity or several, values over time, features, an update, a
 * query or a context; as JSON data, or as text, which gives lines and columns. For files of any size, see `checkEntities`.
 *
 * @example
 * ```ts
 * import { validatePayload } from '@ds4sscc/data-models';
 *
 * const text = '{"type": "Query", "temporalQ": {"timerel": "during", "timeAt": "2026-03-01T08:00:00Z"}}';
 * const { kind, findings } = validatePayload(text, { source: 'query.json' });
 * kind; // => 'query'
 * findings[0]?.message; // => '"timerel" is "during", and has to be before, after, between'
 * findings[0]?.location.column; // => 33
 * ```
 */
export function validatePayload(payload: unknown, options: ValidateOptions): PayloadResult {
  return validate(payload, withOwnModels(options));
}
