import { escapePointer } from '@ds4sscc/findings';
import { isOwnMember } from '../ngsi-ld/attribute-members.js';
import { isName, visibleName } from '../ngsi-ld/names.js';
import { attributeForm, type Representation } from '../representation.js';
import { representationMixed } from '../rules/entity-rules.js';
import { memberMisspelt } from '../rules/member-rules.js';
import { nameMalformed } from '../rules/name-rules.js';
import { attributeChecks } from './attribute-checks.js';
import type { AttributeObject } from './attribute-object.js';
import { checkKindContent } from './check-content.js';
import { checkInstances } from './check-instances.js';
import { checkKind } from './check-kind.js';
import { hasValueOfOtherKind } from './check-placement.js';
import { hasHistory } from './has-value.js';
import { misspeltMember } from './misspelt-member.js';
import type { Reporter } from './reporter.js';

/**
 * Checks the attributes of an attribute, such as the reliability of a measurement (ETSI GS CIM 009, clause 4.5.2.2), and
 * theirs in turn. A list in place of calls: how deep they nest is up to the data.
 */
export function checkSubAttributes(attribute: AttributeObject, representation: Representation, report: Reporter): void {
  const waiting: AttributeObject[] = [attribute];
  for (let next = waiting.pop(); next; next = waiting.pop())
    for (const name in next.members) {
      if (isOwnMember(name)) continue;
      const pointer = `${next.pointer}/${escapePointer(name)}`;
      if (!isName(name))
        report(nameMalformed, pointer, { name: visibleName(name), what: 'an attribute' }, { value: name });
      const value = next.members[name];
      const several = Array.isArray(value) && attributeForm(value) !== 'plain';
      if (several) checkInstances(value, name, pointer, report);
      for (const [index, one] of (several ? value : [value]).entries()) {
        const found = subAttribute(one, name, several ? `${pointer}/${index}` : pointer, next, representation, report);
        if (found) waiting.push(found);
      }
    }
}

/** Checks one of them; `undefined` where it is a plain value, as concise entities may have. */
function subAttribute(
  value: unknown,
  name: string,
  pointer: string,
  { members: around, name: owner, patch }: AttributeObject,
  representation: Representation,
  report: Reporter,
): AttributeObject | undefined {
  if (Array.isArray(value) || attributeForm(value) === 'plain') {
    const nearest = misspeltMember(name, around);
    if (representation !== 'normalized') return undefined;
    if (nearest !== undefined && typeof value !== 'object')
      report(memberMisspelt, pointer, { attribute: owner, member: name, nearest }, { value: name });
    // Of an attribute object without any value, that is what is wrong.
    else if (hasHistory(around) || hasValueOfOtherKind(around))
      report(representationMixed, pointer, { attribute: name }, { value });
    return undefined;
  }
  const members = value as AttributeObject['members'];
  const kind = checkKind(members, { name, pointer }, representation, report);
  const attribute: AttributeObject = { name, kind, members, pointer, patch };
  checkKindContent(attribute, report);
  for (const check of attributeChecks) check(attribute, report);
  return attribute;
}
