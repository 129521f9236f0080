import type { Acceptor } from './acceptor.js';
import type { AcceptorOptions } from './create-acceptor.js';
import { createPlanAcceptor, type PlanSource } from './create-plan-acceptor.js';
import type { AcceptorPlan } from './plan.js';

export type { AcceptedFacts, Acceptor, SpanList } from './acceptor.js';
export type { AcceptorOptions } from './create-acceptor.js';
export type { AcceptorPlan, AttributePlan, ValuePlan } from './plan.js';

/**
 * Makes an acceptor of plans, such as the built ones of `@ds4sscc/data-models/acceptors/weather-observed`: without the
 * models, and without zod.
 *
 * @example
 * ```ts
 * import { createAcceptorOfPlans } from '@ds4sscc/data-models/acceptor-runtime';
 *
 * const attributes = [{ name: 'seats', kind: 'Property', value: { is: 'number', integer: true, least: 0 } }] as const;
 * const plan = { type: 'Bench', iri: 'https://example.org/Bench', namespace: 'https://example.org/', attributes };
 * const acceptor = createAcceptorOfPlans([plan]);
 * const record = new TextEncoder().encode('{"id": "urn:ngsi-ld:Bench:1", "type": "Bench", "seats": 3}');
 * acceptor.accept(record, 0, record.length); // => true
 * ```
 */
export function createAcceptorOfPlans(plans: readonly AcceptorPlan[], options: AcceptorOptions = {}): Acceptor {
  const sources = new Map<string, PlanSource>();
  for (const plan of plans) {
    const source = (): AcceptorPlan => plan;
    sources.set(plan.type, source);
    sources.set(plan.iri, source);
  }
  return createPlanAcceptor(sources, options);
}
