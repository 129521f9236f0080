import * as z from 'zod/mini';
import type { Attribute } from './attribute.js';
import { isGeometry } from './checks/is-geometry.js';
import { isIri } from './checks/uri.js';
import type { Model } from './define-model.js';
import type { KeyValues } from './entity-types.js';
import { keptMembers } from './ngsi-ld/kept-members.js';

/**
 * The zod schema of a model's key-values entity, for programs that parse with zod. Members that the model does not have
 * stay in. `validateEntity` says more: it knows NGSI-LD, places and causes.
 *
 * @example
 * ```ts
 * import { zodSchema } from '@ds4sscc/data-models';
 * import { trafficFlowObserved } from '@ds4sscc/data-models/traffic-flow-observed';
 *
 * const schema = zodSchema(trafficFlowObserved);
 * schema.safeParse({ id: 'urn:ngsi-ld:TrafficFlowObserved:1', type: 'TrafficFlowObserved' }).success; // => false
 * ```
 */
export function zodSchema<M extends Model>(model: M): z.ZodMiniType<KeyValues<M>> {
  const named = z.enum([model.type, model.iri]);
  const attributes = Object.entries(model.attributes).map(([name, attribute]) => {
    const value = keyValueSchema(attribute);
    return [name, (model.required as readonly string[]).includes(name) ? value : z.optional(value)];
  });
  return z.looseObject({
    id: z.string().check(z.refine(isIri)),
    type: z.union([
      named,
      z.array(z.unknown()).check(z.refine((types) => types.some((type) => named.safeParse(type).success))),
    ]),
    ...(Object.fromEntries(attributes) as Record<string, z.ZodMiniType>),
  }) as unknown as z.ZodMiniType<KeyValues<M>>;
}

/** An attribute as key-values write it (ETSI GS CIM 009, clause 4.5.4). */
function keyValueSchema({ kind, schema }: Attribute): z.ZodMiniType {
  if (kind === 'GeoProperty') return schema.check(z.refine(isGeometry));
  const kept = keptMembers.get(kind);
  return kept === undefined ? schema : z.strictObject({ [kept]: schema });
}
