type Members = Readonly<Record<string, unknown>>;

/** Members that hold many values over time in place of one (ETSI GS CIM 009, clauses 4.5.9 and 4.5.19). */
const historyMembers: readonly string[] = [
  'values',
  'objects',
  'languageMaps',
  'vocabs',
  'jsons',
  'valueLists',
  'objectLists',
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

/** Whether an attribute object carries a history of values in place of one. */
export function hasHistory(members: Members): boolean {
  return historyMembers.some((name) => Array.isArray(members[name]));
}
