import { carriesValue } from '../representation.js';

type Members = Readonly<Record<string, unknown>>;

/** Members that hold values over time, each with its instant (ETSI GS CIM 009, clause 4.5.9). */
export const valuesMembers: readonly string[] = [
  'values',
  'objects',
  'languageMaps',
  'vocabs',
  'jsons',
  'valueLists',
  'objectLists',
  // As the core contexts 1.8 and 1.9 spell it.
  'objectsLists',
];

/** Members that hold aggregates over time (clause 4.5.19). */
export const aggregateMembers: readonly string[] = [
  'totalCount',
  'distinctCount',
  'sum',
  'avg',
  'min',
  'max',
  'stddev',
  'sumsq',
];

/** Whether an attribute object carries its value. JSON has null; NGSI-LD takes it for none, except in a JsonProperty. */
export function hasValue(members: Members, member: string): boolean {
  return Object.hasOwn(members, member) && (members[member] !== null || member === 'json');
}

/** Whether an attribute object carries a history of values in place of one, however well written. */
export function hasHistory(members: Members): boolean {
  return (
    valuesMembers.some((name) => Object.hasOwn(members, name)) ||
    aggregateMembers.some((name) => isAggregate(members, name))
  );
}

/** Whether a member holds an aggregate: beside a value, only a list does, as the names are common ones. */
export function isAggregate(members: Members, name: string): boolean {
  if (!Object.hasOwn(members, name)) return false;
  const content = members[name];
  return Array.isArray(content) || (typeof content !== 'object' && !Object.keys(members).some(carriesValue));
}
