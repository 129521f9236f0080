import type { Model } from '../define-model.js';
import { planOfModel } from './plan-of-model.js';

/**
 * Generates the source of an ES module that exports the `plan` of a model, for `createAcceptorOfPlans`. What only zod can
 * judge is left out: entities that have it go to the full validator.
 *
 * @example
 * ```ts
 * import { generatePlan } from '@ds4sscc/data-models/acceptor';
 * import { offStreetParking } from '@ds4sscc/data-models/off-street-parking';
 *
 * generatePlan(offStreetParking).startsWith('export const plan = {"type":"OffStreetParking"'); // => true
 * ```
 */
export function generatePlan(model: Model): string {
  return `export const plan = ${JSON.stringify(planOfModel(model) ?? null)};\n`;
}
