/** The member that holds values over time, each with its instant, by the member of one value (ETSI GS CIM 009, clause 4.5.9). */
export const historyMembers: ReadonlyMap<string, string> = new Map([
  ['value', 'values'],
  ['object', 'objects'],
  ['languageMap', 'languageMaps'],
  ['vocab', 'vocabs'],
  ['json', 'jsons'],
  ['valueList', 'valueLists'],
  ['objectList', 'objectLists'],
]);

/** All members that hold values over time; the last as the core contexts 1.8 and 1.9 spell it. */
export const valuesMembers: readonly string[] = [...historyMembers.values(), 'objectsLists'];

/** Methods of aggregation, which are also the members that hold their results over time (clause 4.5.19.1). */
export const aggregationMethods: readonly string[] = [
  'totalCount',
  'distinctCount',
  'sum',
  'avg',
  'min',
  'max',
  'stddev',
  'sumsq',
];
