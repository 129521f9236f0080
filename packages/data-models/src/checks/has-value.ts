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

const historyMembers: readonly string[] = [...valuesMembers, ...aggregateMembers];

/** Whether an attribute object carries its value. JSON has null; NGSI-LD takes it for none, except in a JsonProperty. */
export function hasValue(members: Members, member: string): boolean {
  return Object.hasOwn(members, member) && (members[member] !== null || member === 'json');
}

/** Whether an attribute object carries a history of values in place of one. */
export function hasHistory(members: Members): boolean {
  return historyMembers.some((name) => Array.isArray(members[name]));
}
