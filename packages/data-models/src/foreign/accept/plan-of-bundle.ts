import type { AcceptorPlan, AttributePlan, ValuePlan } from '../../acceptor/plan.js';
import { isWritten } from '../../acceptor/is-written.js';
import type { Attribute } from '../../attribute.js';
import type { Model } from '../../define-model.js';
import { isAttributeName } from '../../representation.js';
import type { BundledSchema, SchemaBundle } from '../bundle-schema.js';
import { allOfValue, type Schema } from './all-of-value.js';
import { askSchemas } from './ask-schemas.js';
import { isCheap } from './is-cheap.js';
import { createValuePlanner } from './plan-of-values.js';

/** Keywords of an entity that can be judged attribute by attribute. */
const known: ReadonlySet<string> = new Set([
  '$ref',
  'allOf',
  'description',
  'x-ngsi',
  'type',
  'required',
  'properties',
  'additionalProperties',
]);

/**
 * Reads the schema of a model that others wrote; `undefined` where it asks for more than that each attribute be of a kind.
 * What is planned is what the schema takes, or less, never more.
 */
export function planOfBundle(bundle: SchemaBundle, model: Model): AcceptorPlan | undefined {
  const parts = allOfValue(bundle.schemas.slice(0, 1), bundle);
  if (!parts || !parts.every(isJudgedByMember) || !isCheap(bundle)) return undefined;
  const ask = askSchemas(bundle);
  const planOf = createValuePlanner(bundle, ask);
  const schemas = schemasByName(parts);
  const required = new Set(parts.flatMap((part) => (part['required'] ?? []) as readonly string[]));
  const names = Object.keys(model.attributes);
  const described = new Set([...names, 'id', 'type']);
  const isSound = (name: string): boolean => isAttributeName(name) && isWritten(name) && !reserved.has(name);
  if (!names.every(isSound) || ![...schemas.keys(), ...required].every((name) => described.has(name))) return undefined;

  const { type, iri } = model;
  const takesType = ask(schemas.get('type') ?? []);
  const attributes = names.map((name): AttributePlan => {
    const { kind, schema, units, unit, iri: own } = model.attributes[name] as Attribute;
    const isOpen = judged.has(kind) && isUnknown(schema);
    return {
      name,
      kind,
      value: isOpen ? planOf(schemas.get(name) ?? []) : never,
      ...(required.has(name) && { required: true as const }),
      ...(own !== undefined && { iri: own }),
      ...(units && { units }),
      ...(unit === 'stated' && { unitStated: true as const }),
    };
  });
  const foreign = { types: [type, iri].filter(takesType), id: planOf(schemas.get('id') ?? []) };
  return { type, iri, namespace: '', attributes, foreign };
}

/** What stands in the record as an object with a member of its own is judged by more than its schema. */
const judged: ReadonlySet<string> = new Set(['Property', 'Relationship', 'GeoProperty']);
const reserved: ReadonlySet<string> = new Set(['', '__proto__', 'ngsildproof']);
const never: ValuePlan = { is: 'other' };

/** Whether the schema of the attribute leaves it all to the model, as those that are loaded do. */
function isUnknown({ _zod: { def } }: Attribute['schema']): boolean {
  return def.type === 'unknown' && (def.checks ?? []).length === 0;
}

function isJudgedByMember(part: Schema): boolean {
  if (!Object.keys(part).every((keyword) => known.has(keyword))) return false;
  const types = ([] as unknown[]).concat(part['type'] ?? 'object');
  const others = part['additionalProperties'] ?? true;
  const isOpen = others === true || (typeof others === 'object' && Object.keys(others as object).length === 0);
  return types.includes('object') && isOpen;
}

function schemasByName(parts: readonly Schema[]): ReadonlyMap<string, readonly BundledSchema[]> {
  const schemas = new Map<string, BundledSchema[]>();
  for (const part of parts)
    for (const [name, schema] of Object.entries((part['properties'] ?? {}) as Record<string, BundledSchema>))
      schemas.set(name, [...(schemas.get(name) ?? []), schema]);
  return schemas;
}
