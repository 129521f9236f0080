import type { Attribute } from '../attribute.js';
import { coreIri } from '../ngsi-ld/core-terms.js';
import type { Model } from '../define-model.js';
import { isAttributeName } from '../representation.js';
import type { AcceptorPlan, AttributePlan } from './plan.js';
import { planOfSchema } from './plan-of-schema.js';

/** Reads a model; `undefined` where an acceptor could not judge it, as where an attribute has a name of NGSI-LD. */
export function planOfModel(model: Model): AcceptorPlan | undefined {
  if (model.checkValues) return model.checkValues.acceptorPlan?.(model);
  if (!Object.keys(model.attributes).every(isAttributeName)) return undefined;
  const namespace = model.iri.endsWith(model.type) ? model.iri.slice(0, -model.type.length) : '';
  const required = new Set<string>(model.required);
  const attributes = Object.entries(model.attributes).map(([name, attribute]) =>
    planOfAttribute(name, attribute, namespace, required.has(name)),
  );
  return { type: model.type, iri: model.iri, namespace, attributes };
}

function planOfAttribute(name: string, attribute: Attribute, namespace: string, required: boolean): AttributePlan {
  const { kind, iri, units, unit, schema } = attribute;
  // A place is judged as a geometry, and what points to an entity as an identifier, besides what the schema says.
  const value = kind === 'GeoProperty' ? { is: 'any' as const } : planOfSchema(schema);
  return {
    name,
    kind,
    value,
    ...(required && { required }),
    ...(iri !== undefined && iri !== namespace + name && coreIri(name) === undefined && { iri }),
    ...(units && { units }),
    ...(unit === 'stated' && { unitStated: true }),
  };
}
