import { type FindingDetail, nearestWord, showValue } from '@ds4sscc/findings';
import type { Attribute } from '../attribute.js';
import type { Members } from '../json-object.js';
import { type Representation, valueMembers } from '../representation.js';
import { attributeKindUnknown, attributeKindWrong, attributeTypeMissing } from '../rules/attribute-rules.js';
import type { Reporter } from './reporter.js';
import { spellingFix } from './spelling-fix.js';

/** The kind of an attribute object; `undefined` where it cannot be told, which is then reported. */
export function checkKind(
  members: Members,
  {
    name,
    pointer,
    attribute,
  }: { readonly name: string; readonly pointer: string; readonly attribute?: Attribute | undefined },
  representation: Representation,
  report: Reporter,
): string | undefined {
  const type = members['type'];
  if (type === undefined) {
    const kind = kindOf(members);
    if (representation === 'normalized')
      report(
        attributeTypeMissing,
        pointer,
        { attribute: name, kind },
        { value: members, ...typeFix(kind, attribute, pointer) },
      );
    if (!attribute) return kind;
    const own = valueMembers.get(attribute.kind) as string;
    if (Object.hasOwn(members, own) || Object.hasOwn(members, `${own}s`)) return attribute.kind;
    if (valueMembers.get(attribute.kind) === valueMembers.get(kind)) return attribute.kind;
    if (interchangeable(kind, attribute.kind)) return kind;
    report(attributeKindWrong, pointer, { attribute: name, kind, expected: attribute.kind }, { value: members });
    return undefined;
  }
  if (typeof type !== 'string' || !valueMembers.has(type)) {
    const nearest = typeof type === 'string' ? nearestWord(type, valueMembers.keys()) : undefined;
    const fix = nearest === undefined ? {} : { fix: spellingFix(String(type), nearest, valueMembers.keys()) };
    const facts = { attribute: name, kind: showValue(type) };
    report(attributeKindUnknown, `${pointer}/type`, facts, { value: type, ...fix });
    return undefined;
  }
  if (attribute && type !== attribute.kind && !interchangeable(type, attribute.kind)) {
    const facts = { attribute: name, kind: type, expected: attribute.kind };
    report(attributeKindWrong, `${pointer}/type`, facts, { value: type });
    return undefined;
  }
  return type;
}

/** Adds the "type", where the member that carries the value tells it, or the model. */
function typeFix(kind: string, attribute: Attribute | undefined, pointer: string): Pick<FindingDetail, 'fix'> {
  if (attribute ? attribute.kind !== kind : valueMembers.get(kind) === 'value') return {};
  const edits = [{ edit: 'insert', pointer: `${pointer}/type`, text: JSON.stringify(kind) }] as const;
  return { fix: { description: `add "type": "${kind}"`, edits } };
}

/** A text may come in several languages, a word from a vocabulary, a list as a list: the model's Property holds them too. */
function interchangeable(kind: string, expected: string): boolean {
  if (expected === 'Property') return kind !== 'GeoProperty' && kind !== 'Relationship' && kind !== 'ListRelationship';
  return expected === 'Relationship' && kind === 'ListRelationship';
}

/** The kind that a concise attribute has by the member it carries (clause 4.5.2.3). */
function kindOf(members: Members): string {
  for (const [kind, member] of valueMembers) if (member !== 'value' && Object.hasOwn(members, member)) return kind;
  const value = members['value'];
  return typeof value === 'object' && value !== null && 'coordinates' in value ? 'GeoProperty' : 'Property';
}
