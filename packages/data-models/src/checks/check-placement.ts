import type { FindingDetail } from '@ds4sscc/findings';
import { membersOfKinds, outputMembers, sealMembers } from '../ngsi-ld/attribute-members.js';
import { carriesValue, valueMembers } from '../representation.js';
import { memberMisplaced, memberOutputOnly, valueAmbiguous } from '../rules/member-rules.js';
import type { AttributeObject } from './attribute-object.js';
import type { Reporter } from './reporter.js';
import { isIri } from './uri.js';

/** The member that carries values over time, by kind of attribute. */
const histories: ReadonlyMap<string, string> = new Map([...valueMembers].map(([kind, member]) => [kind, `${member}s`]));

/** Checks that an attribute has its value once, and no member of another kind (ETSI GS CIM 009, clauses 4.5.2 to 4.5.24). */
export function checkPlacement(attribute: AttributeObject, report: Reporter): void {
  const { name, kind, members, pointer } = attribute;
  if (kind === undefined) return;
  const history = histories.get(kind) ?? '';
  let values = 0;
  for (const member in members) if (carriesValue(member) || member === history) values += 1;
  // A stated kind tells which of two values is meant, but not where one of them is a history.
  if (values > 1 && (members['type'] === undefined || Object.hasOwn(members, history))) {
    const both = Object.keys(members).filter((member) => carriesValue(member) || member === history);
    report(valueAmbiguous, pointer, { attribute: name, members: both.map((one) => `"${one}"`).join(' and ') });
    return;
  }
  for (const member in members) {
    const kinds = membersOfKinds.get(member);
    if (outputMembers.has(member))
      report(memberOutputOnly, `${pointer}/${member}`, { attribute: name, member }, { value: members[member] });
    else if (kinds ? !kinds.includes(kind) : sealMembers.includes(member) && name !== 'ngsildproof')
      report(
        memberMisplaced,
        `${pointer}/${member}`,
        { attribute: name, member, kind, carrier: kinds?.[0] ?? 'Property called "ngsildproof"' },
        { value: members[member], ...renaming(member, kind, attribute) },
      );
  }
}

/** Whether an attribute has a value of another kind than its own: then that is what is wrong, not that its own is missing. */
export function hasValueOfOtherKind(members: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(members).some(carriesValue);
}

/** What a Relationship has under "value" is what it points to, where it is an identifier; any other slip may be one of "type". */
function renaming(member: string, kind: string, { members, pointer }: AttributeObject): Pick<FindingDetail, 'fix'> {
  const own = valueMembers.get(kind);
  if (own === undefined || !carriesValue(member) || Object.hasOwn(members, own)) return {};
  const value = members[member];
  if (kind !== 'Relationship' || member !== 'value' || typeof value !== 'string' || !isIri(value))
    return { fix: { description: `rename it to "${own}", or correct the "type"` } };
  const edits = [{ edit: 'rename', pointer: `${pointer}/${member}`, name: own }] as const;
  return { fix: { description: `rename it to "${own}"`, edits } };
}
