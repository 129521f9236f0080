/**
 * Kinds whose key-values are an object with the member that carries the value, such as `{"languageMap": ...}`, with that
 * member (ETSI GS CIM 009, clause 4.5.4). Values over time have the same object.
 */
export const keptMembers: ReadonlyMap<string, string> = new Map([
  ['LanguageProperty', 'languageMap'],
  ['VocabProperty', 'vocab'],
  ['JsonProperty', 'json'],
]);
