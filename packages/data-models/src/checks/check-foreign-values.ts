import type { Rule } from '@ds4sscc/findings';
import type { Attribute, AttributeKind } from '../attribute.js';
import { valueMembers } from '../representation.js';
import { toKeyValues } from '../representations/to-key-values.js';
import { attributeMissing } from '../rules/entity-rules.js';
import type { FormatPolicy, ValueChecker } from '../value-problem.js';
import type { Reporter } from './reporter.js';
import { isIri } from './uri.js';

/** A reporter that remembers where values and geometries are wrong. */
export function trackErrors(report: Reporter): { report: Reporter; reported: (pointer: string) => boolean } {
  let pointers: Set<string> | undefined;
  return {
    report: (rule, pointer, args, detail) => {
      if (rule.level === 'error' && !rule.id.startsWith('ngsi-ld/')) (pointers ??= new Set()).add(pointer);
      report(rule, pointer, args, detail);
    },
    reported: (pointer) => pointers?.has(pointer) ?? false,
  };
}

/**
 * Checks a record against a model that others wrote: its key-values, with each problem reported where the value stands in
 * the record. What is wrong at a place already is not reported twice.
 */
export function checkForeignValues(
  record: unknown,
  checkValues: ValueChecker,
  formats: FormatPolicy,
  reported: (pointer: string) => boolean,
  report: Reporter,
): void {
  const { entity, origin } = toKeyValues(record);
  for (const { rule, pointer, args, detail } of checkValues(entity, { formats })) {
    const place = origin(pointer);
    if (reported(place) || isOfIdentity(rule.id, pointer, args, entity)) continue;
    report(rule as Rule<object>, place, args, detail);
  }
}

/** Identifier and type have rules of their own, which are stricter: an identifier has to be a URI. */
function isOfIdentity(rule: string, pointer: string, args: object, entity: Readonly<Record<string, unknown>>): boolean {
  if (pointer === '/id') return typeof entity['id'] !== 'string' || !isIri(entity['id']);
  const { attribute } = args as { attribute?: unknown };
  return rule === attributeMissing.id && (attribute === 'id' || attribute === 'type');
}

/**
 * An attribute of a foreign model as an entity has it. Such models say the kind in a description, if at all, and rightly more
 * often for places than for relationships: the kind that the entity states counts, places aside.
 */
export function asStated(attribute: Attribute, value: unknown): Attribute {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (attribute.kind === 'GeoProperty' || typeof one !== 'object' || one === null) return attribute;
  const { type } = one as { type?: unknown };
  if (typeof type === 'string')
    return valueMembers.has(type) ? { ...attribute, kind: type as AttributeKind } : attribute;
  for (const [kind, member] of valueMembers)
    if (member !== 'value' && Object.hasOwn(one, member)) return { ...attribute, kind: kind as AttributeKind };
  return attribute;
}
