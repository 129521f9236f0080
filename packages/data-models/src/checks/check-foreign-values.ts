import { type Rule, showValue } from '@ds4sscc/findings';
import type { Attribute, AttributeKind } from '../attribute.js';
import type { Model } from '../define-model.js';
import type { FormatPolicy } from '../format-policy.js';
import { nullUri } from '../ngsi-ld/attribute-members.js';
import { valueMembers } from '../representation.js';
import type { FurtherValue, KeyValuesView } from '../representations/to-key-values.js';
import { attributeMissing } from '../rules/entity-rules.js';
import { nestedTooDeep, notJudged, problemsNotListed } from '../rules/judgement-rules.js';
import type { ValueChecker } from '../value-problem.js';
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

/** How to check a record against a model that others wrote. */
export interface ForeignCheck {
  readonly model: Model;
  readonly checkValues: ValueChecker;
  readonly formats: FormatPolicy;
  readonly patch: boolean;
  /** Whether something is wrong at a place already; it is not reported twice. */
  readonly reported: (pointer: string) => boolean;
}

/** Each round costs a look at the whole entity. */
const mostLooks = 1_000_000;

/**
 * Checks a record against a model that others wrote: its key-values, with each problem reported where the value stands in
 * the record. Further instances of attributes, and texts in further languages, take the place of the first ones in rounds.
 */
export function checkForeignValues(record: unknown, check: ForeignCheck, report: Reporter): void {
  const { checkValues, formats, patch, reported } = check;
  const view = checkValues.toKeyValues(record);
  const { entity, origin, withoutValue } = view;
  const aggregated = new Set(withoutValue.map((name) => showValue(name)));
  for (const { rule, pointer, args, detail } of checkValues(entity, { formats })) {
    const place = origin(pointer);
    if (reported(place) || isOfIdentity(rule.id, pointer, args, entity)) continue;
    if (rule.id === attributeMissing.id && aggregated.has(String((args as { attribute?: unknown }).attribute)))
      continue;
    if (patch && (isOfWhole(rule.id, pointer) || detail?.value === nullUri)) continue;
    report(rule as Rule<object>, place, args, detail);
  }
  checkFurtherValues(view, check, report);
}

function checkFurtherValues(view: KeyValuesView, check: ForeignCheck, report: Reporter): void {
  const { model, checkValues, formats, patch, reported } = check;
  const rounds = roundsOf(view.furtherValues);
  const looks = Math.max(1, Object.keys(view.entity).length);
  const most = Math.floor(mostLooks / looks);
  for (const round of rounds.slice(0, most)) {
    const values = [...round].map(([name, { value }]): [string, unknown] => [name, value]);
    const entity = Object.fromEntries([...Object.entries(view.entity), ...values]);
    for (const { rule, pointer, args, detail } of checkValues(entity, { formats })) {
      const [, step = ''] = pointer.split('/', 2);
      const further = round.get(step.replaceAll('~1', '/').replaceAll('~0', '~'));
      // What is wrong elsewhere was reported for the entity as it stands.
      if (!further || (patch && detail?.value === nullUri)) continue;
      const place = further.origin(pointer.slice(1 + step.length));
      if (!reported(place)) report(rule as Rule<object>, place, args, detail);
    }
  }
  if (rounds.length > most) report(notJudged, '', { type: model.type });
}

/** The first further value of each attribute, then the second ones, and so on. */
function roundsOf(values: readonly FurtherValue[]): readonly ReadonlyMap<string, FurtherValue>[] {
  const rounds: Map<string, FurtherValue>[] = [];
  const counts = new Map<string, number>();
  for (const value of values) {
    const count = counts.get(value.attribute) ?? 0;
    counts.set(value.attribute, count + 1);
    (rounds[count] ??= new Map()).set(value.attribute, value);
  }
  return rounds;
}

/** An update may leave out what the model demands of a whole entity; what could not be judged is said all the same. */
function isOfWhole(rule: string, pointer: string): boolean {
  return pointer === '' && rule !== notJudged.id && rule !== nestedTooDeep.id && rule !== problemsNotListed.id;
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
