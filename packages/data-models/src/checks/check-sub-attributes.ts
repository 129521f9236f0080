import { escapePointer } from '@ds4sscc/findings';
import { attributeForm, carriesValue, valueMembers } from '../representation.js';
import { attributeValueMissing } from '../rules/attribute-rules.js';
import { checkGeometry } from './check-geometry.js';
import { checkObservedAt } from './check-observed-at.js';
import { checkRelationship } from './check-relationship.js';
import { hasHistory, hasValue } from './has-value.js';
import type { Reporter } from './reporter.js';

type Members = Readonly<Record<string, unknown>>;

/**
 * Checks the attributes of an attribute, such as the reliability of a measurement (ETSI GS CIM 009, clause 4.5.2.2), and
 * theirs in turn. A list in place of calls: how deep they nest is up to the data.
 */
export function checkSubAttributes(members: Members, pointer: string, report: Reporter): void {
  const waiting: { members: Members; pointer: string }[] = [{ members, pointer }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const name in next.members) {
      const value = next.members[name];
      if (typeof value !== 'object' || value === null || carriesValue(name)) continue;
      for (const [index, one] of (Array.isArray(value) ? value : [value]).entries()) {
        if (Array.isArray(one) || attributeForm(one) !== 'normalized') continue;
        const place = `${next.pointer}/${escapePointer(name)}${Array.isArray(value) ? `/${index}` : ''}`;
        checkSubAttribute(one as Members, name, place, report);
        waiting.push({ members: one as Members, pointer: place });
      }
    }
  }
}

function checkSubAttribute(members: Members, name: string, pointer: string, report: Reporter): void {
  const kind = members['type'] as string;
  const member = valueMembers.get(kind) as string;
  const place = `${pointer}/${member}`;
  if (hasValue(members, member)) {
    if (kind === 'Relationship') checkRelationship(members[member], name, place, report);
    else if (kind === 'GeoProperty') checkGeometry(members[member], place, report);
  } else if (!hasHistory(members))
    report(attributeValueMissing, pointer, { attribute: name, kind, member }, { value: members });
  checkObservedAt(members, name, pointer, report);
}
