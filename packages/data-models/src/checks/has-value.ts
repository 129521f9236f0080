import type { Members } from '../json-object.js';
import { aggregationMethods, valuesMembers } from '../ngsi-ld/history-members.js';

export { valuesMembers } from '../ngsi-ld/history-members.js';

const historyNames: readonly string[] = [...valuesMembers, ...aggregationMethods];

/** Whether an attribute object carries its value. JSON has null; NGSI-LD takes it for none, except in a JsonProperty. */
export function hasValue(members: Members, member: string): boolean {
  return Object.hasOwn(members, member) && (members[member] !== null || member === 'json');
}

/** Whether an attribute object carries a history of values in place of one. */
export function hasHistory(members: Members): boolean {
  return historyNames.some((name) => Array.isArray(members[name]));
}
