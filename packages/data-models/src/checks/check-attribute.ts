import { showValue } from '@ds4sscc/findings';
import type { Attribute } from '../attribute.js';
import { isObject, type Members } from '../json-object.js';
import { nullUri } from '../ngsi-ld/attribute-members.js';
import { valuesMembers } from '../ngsi-ld/history-members.js';
import { keptMembers } from '../ngsi-ld/kept-members.js';
import { type AttributeForm, attributeForm, type Representation, valueMembers } from '../representation.js';
import { attributeKindWrong, attributeValueMissing } from '../rules/attribute-rules.js';
import { geoAttributeNotGeo, jsonNull } from '../rules/content-rules.js';
import { representationMixed } from '../rules/entity-rules.js';
import {
  nestedNormalisedValue,
  nullValue,
  unitMissing,
  unitUnexpected,
  valueNotAllowed,
} from '../rules/value-rules.js';
import { attributeChecks } from './attribute-checks.js';
import type { AttributeObject } from './attribute-object.js';
import { checkContentOfKind, checkKindContent, checkPlace, checkPresence } from './check-content.js';
import { checkGeometry, isGeometryType, singleGeometryTypes } from './check-geometry.js';
import { checkInstances } from './check-instances.js';
import { checkKind } from './check-kind.js';
import { isUnitCode } from './check-metadata.js';
import { findNulls } from './check-nulls.js';
import { checkSubAttributes } from './check-sub-attributes.js';
import { checkValue } from './check-value.js';
import { hasHistory, hasValuesOverTime } from './has-value.js';
import { hasMisspelt } from './misspelt-member.js';
import type { Reporter } from './reporter.js';
import { unitOfSign } from './unit-signs.js';
import { valuesOverTime } from './values-over-time.js';

/** One attribute as it stands in an entity, and what the model says of it. */
export interface AttributeInstance {
  readonly name: string;
  readonly value: unknown;
  readonly form: AttributeForm;
  readonly pointer: string;
  readonly attribute: Attribute | undefined;
  readonly patch: boolean;
}

/** Attributes that the core context makes places, whatever the model. */
const places: ReadonlySet<string> = new Set(['location', 'observationSpace', 'operationSpace']);

/** What concise attributes say of their values, and hardly any value has as members of its own. */
const details: ReadonlySet<string> = new Set(['unitCode', 'observedAt', 'datasetId']);

/** Checks one attribute in the representation that its entity is written in. */
export function checkAttribute(instance: AttributeInstance, representation: Representation, report: Reporter): void {
  const { name, value, form, pointer, patch } = instance;
  if (value === null && representation === 'normalized') {
    if (!patch) report(jsonNull, pointer, { attribute: name }, { value });
    else report(representationMixed, pointer, { attribute: name }, { value });
  } else if (representation === 'key-values' || (representation === 'concise' && form === 'plain'))
    checkPlain(instance, representation, report);
  else if (representation === 'ngsi-v2') {
    if (form !== 'plain' && Object.hasOwn(value as Members, 'value'))
      checkContent((value as Members)['value'], instance, `${pointer}/value`, report);
    else checkBeside(instance, report);
  } else if (
    isObject(value) &&
    hasValuesOverTime(value) &&
    valuesMembers.some((member) => Array.isArray(value[member]))
  ) {
    checkInstance(value, instance, representation, report);
  } else if (form === 'plain') {
    report(representationMixed, pointer, { attribute: name }, { value });
  } else if (Array.isArray(value)) {
    checkInstances(value, name, pointer, report);
    // Several instances of one attribute (clause 4.5.5).
    for (const [index, one] of value.entries()) {
      const place = `${pointer}/${index}`;
      if (attributeForm(one) === 'plain') report(representationMixed, place, { attribute: name }, { value: one });
      else checkInstance(one as Members, { ...instance, pointer: place }, representation, report);
    }
  } else checkInstance(value as Members, instance, representation, report);
}

/** One attribute object: its kind, its value, its unit, and the attributes on it. */
export function checkInstance(
  members: Members,
  instance: AttributeInstance,
  representation: Representation,
  report: Reporter,
): void {
  const { name, pointer, attribute, patch } = instance;
  const kind = checkKind(members, instance, representation, report);
  const object: AttributeObject = { name, kind, members, pointer, patch };
  if (!attribute && places.has(name) && kind !== undefined && kind !== 'GeoProperty')
    report(geoAttributeNotGeo, pointer, { attribute: name, kind }, { value: members });
  else if (attribute && kind !== undefined) checkModelled(object, attribute, kind, instance, report);
  else {
    checkKindContent(object, report);
    for (const past of valuesOverTime(object)) checkContentOfKind(object, past.content, past.pointer, report);
  }
  // The simplified temporal form has no place for a unit (clause 4.5.9).
  const hasPlace = Object.hasOwn(members, 'unitCode') || !hasHistory(members);
  if (attribute?.units && kind !== undefined && !patch && hasPlace && !hasMisspelt('unitCode', members))
    checkUnit(members['unitCode'], attribute, name, pointer, report);
  for (const check of attributeChecks) check(object, report);
  checkSubAttributes(object, representation, report);
}

/** An attribute that is written as its value alone. */
function checkPlain(instance: AttributeInstance, representation: Representation, report: Reporter): void {
  const { name, value, pointer, attribute, patch } = instance;
  if (representation === 'key-values' && isAttributeObject(value)) {
    if (attribute) report(nestedNormalisedValue, pointer, { attribute: name, kind: value.type }, { value });
    else report(representationMixed, pointer, { attribute: name }, { value });
    return;
  }
  if (representation === 'concise' && isObject(value) && isOnlyAbout(value)) {
    const kind = attribute?.kind ?? 'Property';
    const facts = { attribute: name, kind, member: valueMembers.get(kind) ?? 'value' };
    if (!patch) report(attributeValueMissing, pointer, facts, { value });
    return;
  }
  if (!patch) findNulls(value, name, pointer, report);
  if (value === nullUri) return;
  if (value === null && !attribute) report(jsonNull, pointer, { attribute: name }, { value });
  else if (!attribute && representation === 'concise' && places.has(name) && !isGeometry(value))
    report(geoAttributeNotGeo, pointer, { attribute: name, kind: 'Property' }, { value });
  else checkContent(representation === 'concise' ? typedValue(value) : value, instance, pointer, report);
}

/** The value of an attribute that the model describes, and its values over time. */
function checkModelled(
  object: AttributeObject,
  attribute: Attribute,
  kind: string,
  instance: AttributeInstance,
  report: Reporter,
): void {
  const member = valueMembers.get(kind) as string;
  const content = object.members[member];
  const pointer = `${object.pointer}/${member}`;
  if (content === null && member !== 'json' && refusesNull(attribute))
    report(nullValue, pointer, { attribute: object.name, expected: `the value of a ${kind}` }, { value: null });
  else if (checkPresence(object, report)) checkModelledContent(content, pointer, object, attribute, instance, report);
  for (const past of valuesOverTime(object))
    checkModelledContent(past.content, past.pointer, object, attribute, instance, report);
}

/** What the kind of an attribute asks for, then what the schema says. */
function checkModelledContent(
  content: unknown,
  pointer: string,
  object: AttributeObject,
  attribute: Attribute,
  instance: AttributeInstance,
  report: Reporter,
): void {
  const kind = object.kind as string;
  if (kind === 'GeoProperty' && typeof content === 'string') checkPlace(content, object.name, pointer, report);
  else if (kind === 'Property' || kind === 'GeoProperty') checkContent(typedValue(content), instance, pointer, report);
  else if (checkContentOfKind(object, content, pointer, report) && schemaApplies(kind, attribute))
    checkValue(content, attribute.schema, object.name, pointer, report);
}

/** The value of a JSON-LD typed value, such as `{"@type": "DateTime", "@value": "2026-03-01T08:00:00Z"}`. */
function typedValue(content: unknown): unknown {
  return typeof content === 'object' && content !== null && Object.hasOwn(content, '@value')
    ? (content as Members)['@value']
    : content;
}

function refusesNull({ schema }: Attribute): boolean {
  return !schema.safeParse(null).success;
}

/** Targets are judged as URIs; what a text says in other languages is no matter of a model that has it as a Property. */
function schemaApplies(kind: string, attribute: Attribute): boolean {
  if (kind === 'Relationship' || kind === 'ListRelationship') return false;
  return kind !== 'LanguageProperty' || attribute.kind === kind;
}

function checkContent(
  content: unknown,
  { name, attribute }: AttributeInstance,
  pointer: string,
  report: Reporter,
): void {
  if (!attribute) return;
  if (isAttributeObject(content) && (attribute.kind === 'GeoProperty' || attribute.schema._zod.def.type === 'object'))
    // A schema that takes further members would take this one for a value.
    report(nestedNormalisedValue, pointer, { attribute: name, kind: content.type }, { value: content });
  else if (keptMembers.has(attribute.kind)) {
    const facts = { attribute: name, kind: 'Property', expected: attribute.kind };
    report(attributeKindWrong, pointer, facts, { value: content });
  } else if (attribute.kind === 'GeoProperty' && content === null)
    report(nullValue, pointer, { attribute: name, expected: 'a geometry' }, { value: content });
  else if (attribute.kind !== 'GeoProperty') checkValue(content, attribute.schema, name, pointer, report);
  else if (isCollection(content)) {
    // RFC 7946 has collections; no schema of Smart Data Models takes one, nor does NGSI-LD.
    const facts = { attribute: name, value: 'GeometryCollection', allowed: singleGeometryTypes.join(', ') };
    report(valueNotAllowed, `${pointer}/type`, facts, { value: 'GeometryCollection' });
  } else checkGeometry(content, pointer, report);
}

/** An attribute that NGSIv2 has as an object with a value, and is none. */
function checkBeside({ name, value, pointer }: AttributeInstance, report: Reporter): void {
  const { type, metadata } = (typeof value === 'object' && value !== null ? value : {}) as Members;
  const facts = { attribute: name, kind: String(type), member: 'value' };
  if (typeof type === 'string' && (isObject(metadata) || Object.keys(value as object).length === 1))
    report(attributeValueMissing, pointer, facts, { value });
  else report(representationMixed, pointer, { attribute: name }, { value });
}

/** Whether an object has nothing but what is said of a value: the value itself is missing. */
function isOnlyAbout(members: Members): boolean {
  const names = Object.keys(members);
  return names.length > 0 && names.every((name) => details.has(name));
}

/** Whether a value is an attribute object with its kind and its value, which key-values have none of. */
function isAttributeObject(value: unknown): value is Members & { readonly type: string } {
  if (typeof value !== 'object' || value === null || attributeForm(value) !== 'normalized') return false;
  return Object.hasOwn(value, valueMembers.get((value as { type: string }).type) as string);
}

function isGeometry(content: unknown): boolean {
  return typeof content === 'object' && content !== null && isGeometryType((content as Members)['type']);
}

function isCollection(content: unknown): boolean {
  return typeof content === 'object' && content !== null && (content as Members)['type'] === 'GeometryCollection';
}

function checkUnit(unit: unknown, attribute: Attribute, name: string, pointer: string, report: Reporter): void {
  const units = attribute.units ?? [];
  if (unit === undefined) {
    if (attribute.unit === 'stated') report(unitMissing, pointer, { attribute: name, usual: units[0] ?? '' });
  } else if (isUnitCode(unit) && !units.includes(unit)) {
    const code = unitOfSign(unit, units);
    const fix = code !== undefined && { fix: { description: `write "${code}"`, replacement: JSON.stringify(code) } };
    const facts = { attribute: name, unit: showValue(unit), units: units.join(', ') };
    report(unitUnexpected, `${pointer}/unitCode`, facts, { value: unit, ...fix });
  }
}
