import type { Members } from '../json-object.js';
import { aggregationMethods, valuesMembers } from '../ngsi-ld/history-members.js';
import { carriesValue } from '../representation.js';

const values: ReadonlySet<string> = new Set(valuesMembers);
const aggregates: ReadonlySet<string> = new Set(aggregationMethods);

/** Whether an attribute object carries its value. JSON has null; NGSI-LD takes it for none, except in a JsonProperty. */
export function hasValue(members: Members, member: string): boolean {
  return Object.hasOwn(members, member) && (members[member] !== null || member === 'json');
}

/** Whether an attribute object carries a history of values in place of one, however well written. */
export function hasHistory(members: Members): boolean {
  for (const name in members) if (values.has(name) || (aggregates.has(name) && isAggregate(members, name))) return true;
  return false;
}

/** Whether an attribute object has a member for values over time. */
export function hasValuesOverTime(members: Members): boolean {
  for (const name in members) if (values.has(name)) return true;
  return false;
}

/** Whether a member holds an aggregate: beside a value, only a list does, as the names are common ones. */
export function isAggregate(members: Members, name: string): boolean {
  if (!Object.hasOwn(members, name)) return false;
  const content = members[name];
  return Array.isArray(content) || (typeof content !== 'object' && !Object.keys(members).some(carriesValue));
}
