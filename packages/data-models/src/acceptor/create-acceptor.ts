import type { ResolveContext } from '../checks/entity-settings.js';
import type { Model } from '../define-model.js';
import { indexModels } from '../model-index.js';
import type { Acceptor } from './acceptor.js';
import type { CoreModule } from './core/compile-core.js';
import { createPlanAcceptor, type PlanSource } from './create-plan-acceptor.js';
import { planOfModel } from './plan-of-model.js';
import { readDoubtful } from './read-doubtful.js';

/** What the full validator is told besides the models. */
export interface AcceptorOptions {
  /** Content of contexts by address: what terms stand for is judged by them and by inline contexts. */
  readonly resolveContext?: ResolveContext;
  /** The compiled code of acceptors, a `WebAssembly.Module`, where another thread has it already. */
  readonly core?: CoreModule | undefined;
}

/**
 * Makes an acceptor for the entities that some models describe; it has memory of its own, so keep it. A model is read when the first entity of its type comes;
 * no code is generated, so that it works where that is forbidden. Models that others wrote are among them as far as their
 * schemas can be judged attribute by attribute.
 *
 * @example
 * ```ts
 * import { createAcceptor } from '@ds4sscc/data-models/acceptor';
 * import { trafficFlowObserved } from '@ds4sscc/data-models/traffic-flow-observed';
 *
 * const acceptor = createAcceptor([trafficFlowObserved]);
 * const line = new TextEncoder().encode('{"id":"urn:ngsi-ld:T:1","type":"TrafficFlowObserved","dateObserved":"2026-03-01T08:00:00Z"}');
 * acceptor.accept(line, 0, line.length); // => true
 * acceptor.facts.type; // => 'TrafficFlowObserved'
 * ```
 */
export function createAcceptor(models: readonly Model[], options: AcceptorOptions = {}): Acceptor {
  const sources = new Map(models.map((model): [Model, PlanSource] => [model, () => planOfModel(model)]));
  const plans = new Map<string, PlanSource>();
  for (const [type, { model, rivals }] of indexModels(models)) {
    const source = sources.get(model);
    // Of several models for one type, the context of an entity tells which is meant; the full validator reads it.
    const judged = model.checkValues === undefined || model.checkValues.acceptorPlan !== undefined;
    if (source && rivals === undefined && judged) plans.set(type, source);
  }
  return createPlanAcceptor(plans, { ...options, read: readDoubtful });
}
