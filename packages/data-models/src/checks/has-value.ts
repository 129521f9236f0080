import type { Members } from '../json-object.js';
import { aggregationMethods, valuesMembers } from '../ngsi-ld/history-members.js';
import { carriesValue } from '../representation.js';

/** Whether an attribute object carries its value. JSON has null; NGSI-LD takes it for none, except in a JsonProperty. */
export function hasValue(members: Members, member: string): boolean {
  return Object.hasOwn(members, member) && (members[member] !== null || member === 'json');
}

/** Whether an attribute object carries a history of values in place of one, however well written. */
export function hasHistory(members: Members): boolean {
  return (
    valuesMembers.some((name) => Object.hasOwn(members, name)) ||
    aggregationMethods.some((name) => isAggregate(members, name))
  );
}

/** Whether a member holds an aggregate: beside a value, only a list does, as the names are common ones. */
export function isAggregate(members: Members, name: string): boolean {
  if (!Object.hasOwn(members, name)) return false;
  const content = members[name];
  return Array.isArray(content) || (typeof content !== 'object' && !Object.keys(members).some(carriesValue));
}
