import { showValue } from '@ds4sscc/findings';
import type { Attribute } from '../attribute.js';
import { type AttributeForm, attributeForm, type Representation, valueMembers } from '../representation.js';
import { attributeKindWrong, attributeValueMissing } from '../rules/attribute-rules.js';
import { representationMixed } from '../rules/entity-rules.js';
import { unitMissing, unitUnexpected, valueNotAllowed } from '../rules/value-rules.js';
import { checkGeometry, singleGeometryTypes } from './check-geometry.js';
import { checkKind } from './check-kind.js';
import { checkObjectList } from './check-object-list.js';
import { checkObservedAt } from './check-observed-at.js';
import { checkRelationship } from './check-relationship.js';
import { checkSubAttributes } from './check-sub-attributes.js';
import { checkValue } from './check-value.js';
import { hasHistory, hasValue } from './has-value.js';
import type { Reporter } from './reporter.js';

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
  const kind = checkKind(members, instance, representation, report);
  const member = kind === undefined ? undefined : valueMembers.get(kind);
  if (kind !== undefined && member !== undefined) {
    if (hasValue(members, member)) checkMember(members[member], kind, instance, `${pointer}/${member}`, report);
    else if (!hasHistory(members))
      report(attributeValueMissing, pointer, { attribute: name, kind, member }, { value: members });
    if (attribute?.units) checkUnit(members['unitCode'], attribute, name, pointer, report);
  }
  checkObservedAt(members, name, pointer, report);
  checkSubAttributes(members, pointer, report);
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
  } else if (kind === 'Relationship') checkRelationship(content, instance.name, pointer, report);
  else if (kind === 'ListRelationship') checkObjectList(content, instance.name, pointer, report);
  // What a text says in other languages is no matter of the model that has it as a Property.
  else if (instance.attribute && (kind !== 'LanguageProperty' || instance.attribute.kind === kind))
    checkValue(content, instance.attribute.schema, instance.name, pointer, report);
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
  } else if (attribute ? attribute.kind === 'GeoProperty' : place) checkGeometry(content, pointer, report);
  else if (attribute && hasOwnMember(attribute.kind)) {
    const facts = { attribute: name, kind: 'Property', expected: attribute.kind };
    report(attributeKindWrong, pointer, facts, { value: content });
  } else if (attribute) checkValue(content, attribute.schema, name, pointer, report);
}

/** Whether key-values, too, write an attribute of this kind as an object (ETSI GS CIM 009, clause 4.5.4). */
function hasOwnMember(kind: string): boolean {
  return kind === 'LanguageProperty' || kind === 'VocabProperty' || kind === 'JsonProperty';
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
