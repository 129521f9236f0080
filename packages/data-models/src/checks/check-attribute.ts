import { escapePointer, nearestWord, showValue } from '@ds4sscc/findings';
import type { Attribute } from '../attribute.js';
import { type AttributeForm, attributeForm, type Representation, valueMembers } from '../representation.js';
import {
  attributeKindUnknown,
  attributeKindWrong,
  attributeTypeMissing,
  attributeValueMissing,
  observedAtNotUtc,
  relationshipNotUri,
} from '../rules/attribute-rules.js';
import { representationMixed } from '../rules/entity-rules.js';
import { unitMissing, unitUnexpected, valueNotAllowed } from '../rules/value-rules.js';
import { checkGeometry, singleGeometryTypes } from './check-geometry.js';
import { checkValue } from './check-value.js';
import { isUtcInstant } from './date-time.js';
import type { Reporter } from './reporter.js';
import { isIri } from './uri.js';

type Members = Readonly<Record<string, unknown>>;

/** One attribute as it stands in an entity, and what the model says of it. */
export interface AttributeInstance {
  readonly name: string;
  readonly value: unknown;
  readonly form: AttributeForm;
  readonly pointer: string;
  readonly attribute: Attribute | undefined;
}

/** Checks one attribute in the representation that its entity is written in. */
export function checkAttribute(instance: AttributeInstance, representation: Representation, report: Reporter): void {
  const { name, value, form, pointer, attribute } = instance;
  if (representation === 'key-values' || (representation === 'concise' && form === 'plain')) {
    checkContent(value, instance, pointer, report);
  } else if (representation === 'ngsi-v2') {
    if (form === 'ngsi-v2') checkContent((value as Members)['value'], instance, `${pointer}/value`, report);
    else report(representationMixed, pointer, { attribute: name }, { value });
  } else if (form === 'plain') {
    report(representationMixed, pointer, { attribute: name }, { value });
  } else if (Array.isArray(value)) {
    // Several instances of one attribute (clause 4.5.5).
    for (const [index, one] of value.entries()) {
      const place = `${pointer}/${index}`;
      if (attributeForm(one) === 'plain') report(representationMixed, place, { attribute: name }, { value: one });
      else checkInstance(one as Members, { ...instance, pointer: place }, representation, report);
    }
  } else checkInstance(value as Members, { name, value, form, pointer, attribute }, representation, report);
}

/** One attribute object: its kind, its value, its unit, and the attributes on it. */
function checkInstance(
  members: Members,
  instance: AttributeInstance,
  representation: Representation,
  report: Reporter,
): void {
  const { name, pointer, attribute } = instance;
  const kind = checkKind(members, name, pointer, attribute, representation, report);
  const member = kind === undefined ? undefined : valueMembers.get(kind);
  if (kind !== undefined && member !== undefined) {
    if (hasValue(members, member)) checkMember(members[member], kind, instance, `${pointer}/${member}`, report);
    else if (!isHistory(members))
      report(attributeValueMissing, pointer, { attribute: name, kind, member }, { value: members });
    if (attribute?.units) checkUnit(members['unitCode'], attribute, name, pointer, report);
  }
  checkObservedAt(members, name, pointer, report);
  checkSubAttributes(members, pointer, report);
}

/** JSON has null; NGSI-LD takes it for no value, except in a JsonProperty (clause 4.5.24). */
function hasValue(members: Members, member: string): boolean {
  return Object.hasOwn(members, member) && (members[member] !== null || member === 'json');
}

/** Members that hold many values over time in place of one (clauses 4.5.9 and 4.5.19). */
const historyMembers: readonly string[] = [
  'values',
  'objects',
  'languageMaps',
  'vocabs',
  'jsons',
  'valueLists',
  'objectLists',
  'totalCount',
  'distinctCount',
  'sum',
  'avg',
  'min',
  'max',
  'stddev',
  'sumsq',
];

function isHistory(members: Members): boolean {
  return historyMembers.some((name) => Array.isArray(members[name]));
}

/** The kind of an attribute object; `undefined` where it cannot be told, which is then reported. */
function checkKind(
  members: Members,
  name: string,
  pointer: string,
  attribute: Attribute | undefined,
  representation: Representation,
  report: Reporter,
): string | undefined {
  const type = members['type'];
  if (type === undefined) {
    const kind = kindOf(members);
    if (representation === 'normalized')
      report(attributeTypeMissing, pointer, { attribute: name, kind }, { value: members });
    return kind;
  }
  if (typeof type !== 'string' || !valueMembers.has(type)) {
    const nearest = typeof type === 'string' ? nearestWord(type, valueMembers.keys()) : undefined;
    report(
      attributeKindUnknown,
      `${pointer}/type`,
      { attribute: name, kind: showValue(type) },
      {
        value: type,
        ...(nearest !== undefined && {
          fix: { description: `write "${nearest}"`, replacement: JSON.stringify(nearest) },
        }),
      },
    );
    return undefined;
  }
  if (attribute && type !== attribute.kind && !interchangeable(type, attribute.kind)) {
    const facts = { attribute: name, kind: type, expected: attribute.kind };
    report(attributeKindWrong, `${pointer}/type`, facts, { value: type });
    return undefined;
  }
  return type;
}

/** A text may come in several languages, a word from a vocabulary, a list as a list: the model's Property holds them too. */
function interchangeable(kind: string, expected: string): boolean {
  if (expected === 'Property') return kind !== 'GeoProperty' && kind !== 'Relationship' && kind !== 'ListRelationship';
  return expected === 'Relationship' && kind === 'ListRelationship';
}

/** The kind that a concise attribute has by the member it carries (clause 4.5.2.3). */
function kindOf(members: Members): string {
  for (const [kind, member] of valueMembers) if (member !== 'value' && Object.hasOwn(members, member)) return kind;
  return attributeForm(members['value']) === 'plain' && isGeometry(members['value']) ? 'GeoProperty' : 'Property';
}

function isGeometry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'coordinates' in value;
}

function checkMember(
  content: unknown,
  kind: string,
  instance: AttributeInstance,
  pointer: string,
  report: Reporter,
): void {
  if (kind === 'Property' || kind === 'GeoProperty') {
    checkContent(typedValue(content), instance, pointer, report, kind === 'GeoProperty');
  } else if (kind === 'Relationship') {
    for (const [index, target] of (Array.isArray(content) ? content : [content]).entries()) {
      if (typeof target === 'string' && isIri(target)) continue;
      const place = Array.isArray(content) ? `${pointer}/${index}` : pointer;
      report(relationshipNotUri, place, { attribute: instance.name, value: showValue(target) }, { value: target });
    }
  }
}

/** The value of a JSON-LD typed value, such as `{"@type": "DateTime", "@value": "2026-03-01T08:00:00Z"}`. */
function typedValue(content: unknown): unknown {
  return typeof content === 'object' && content !== null && Object.hasOwn(content, '@value')
    ? (content as Members)['@value']
    : content;
}

function checkContent(
  content: unknown,
  { name, attribute }: AttributeInstance,
  pointer: string,
  report: Reporter,
  place = false,
): void {
  if (attribute?.kind === 'GeoProperty' && isCollection(content)) {
    // RFC 7946 has collections; no schema of Smart Data Models takes one.
    const facts = { attribute: name, value: 'GeometryCollection', allowed: singleGeometryTypes.join(', ') };
    report(valueNotAllowed, `${pointer}/type`, facts, { value: 'GeometryCollection' });
  } else if (attribute?.kind === 'GeoProperty' || place) checkGeometry(content, pointer, report);
  else if (attribute) checkValue(content, attribute.schema, name, pointer, report);
}

function isCollection(content: unknown): boolean {
  return typeof content === 'object' && content !== null && (content as Members)['type'] === 'GeometryCollection';
}

function checkUnit(unit: unknown, attribute: Attribute, name: string, pointer: string, report: Reporter): void {
  const units = attribute.units ?? [];
  if (unit === undefined) {
    if (attribute.unit === 'stated') report(unitMissing, pointer, { attribute: name, usual: units[0] ?? '' });
  } else if (typeof unit !== 'string' || !units.includes(unit))
    report(
      unitUnexpected,
      `${pointer}/unitCode`,
      { attribute: name, unit: showValue(unit), units: units.join(', ') },
      { value: unit },
    );
}

function checkObservedAt(members: Members, name: string, pointer: string, report: Reporter): void {
  const observed = members['observedAt'];
  if (observed !== undefined && !isUtcInstant(observed))
    report(
      observedAtNotUtc,
      `${pointer}/observedAt`,
      { attribute: name, value: showValue(observed) },
      { value: observed },
    );
}

/** Attributes of attributes, such as the reliability of a measurement (clause 4.5.2.2). A list, not calls: the depth is not ours. */
function checkSubAttributes(members: Members, pointer: string, report: Reporter): void {
  const waiting: { members: Members; pointer: string }[] = [{ members, pointer }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const name in next.members) {
      const value = next.members[name];
      if (typeof value !== 'object' || value === null || attributeForm(value) !== 'normalized') continue;
      const all: readonly unknown[] = Array.isArray(value) ? value : [value];
      for (const [index, one] of all.entries()) {
        if (attributeForm(one) !== 'normalized' || Array.isArray(one)) continue;
        const inner = one as Members;
        const place = `${next.pointer}/${escapePointer(name)}${Array.isArray(value) ? `/${index}` : ''}`;
        const kind = inner['type'] as string;
        const member = valueMembers.get(kind) as string;
        if (!hasValue(inner, member) && !isHistory(inner))
          report(attributeValueMissing, place, { attribute: name, kind, member }, { value: inner });
        else if (kind === 'Relationship' || kind === 'GeoProperty')
          checkMember(
            inner[member],
            kind,
            { name, value: inner, form: 'normalized', pointer: place, attribute: undefined },
            `${place}/${member}`,
            report,
          );
        checkObservedAt(inner, name, place, report);
        waiting.push({ members: inner, pointer: place });
      }
    }
  }
}
