import { isDateTime } from '../checks/date-time.js';
import { isObject, type Members } from '../json-object.js';
import { historyMembers } from '../ngsi-ld/history-members.js';
import { keptMembers } from '../ngsi-ld/kept-members.js';
import { valueMemberOf } from './attribute-members.js';
import type { Instance } from './instance.js';
import { placeOf, targetsOf } from './targets.js';

const names: readonly string[] = [...historyMembers.values()];

/** The member that holds values over time, where an attribute object has one in place of a value. */
export function historyMember(members: Members): string | undefined {
  return names.find((name) => Array.isArray(members[name]));
}

/** Members whose values are wrapped in an object of their own within a history. */
export const wrappedInHistory: ReadonlySet<string> = new Set(keptMembers.values());

/** The instances of a list of values over time. What stands beside the list holds for each of them. */
export function readHistory(members: Members, name: string, around: Instance): readonly Instance[] {
  const member = valueMemberOf[around.kind];
  return (members[name] as unknown[]).map((entry, index) => {
    const [value, instant] = Array.isArray(entry) ? (entry as unknown[]) : [entry];
    const wrapped = wrappedInHistory.has(member) && isObject(value) && Object.hasOwn(value, member);
    const inner = wrapped ? value[member] : value;
    const details = new Map(around.details);
    if (typeof instant === 'string' && isDateTime(instant)) details.set('observedAt', instant);
    const pointer = `${around.pointer}/${name}/${index}`;
    const valueAt = placeOf(
      around.kind,
      inner,
      `${pointer}${Array.isArray(entry) ? '/0' : ''}${wrapped ? `/${member}` : ''}`,
    );
    return { ...around, value: targetsOf(around.kind, inner), valueAt, details, pointer };
  });
}
