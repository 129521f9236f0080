import type { Term } from '@ds4sscc/linked-data';
import { termKey } from '@ds4sscc/linked-data';
import type { PropertyUse } from './application-profile.js';
import type { LanguageLists, LanguageMap } from './resource.js';
import { xsd } from './vocabulary.js';

/** The values of a property in the shape its use gives them; `undefined` where at most one is allowed and none is there. */
export function readValue(
  use: PropertyUse,
  values: readonly Term[],
): LanguageMap | LanguageLists | readonly (string | number)[] | string | number | undefined {
  if (use.language) return use.key === 'keyword' ? readLanguageLists(values) : readLanguageMap(values);
  const numeric = use.range === `${xsd}decimal` || use.range === `${xsd}nonNegativeInteger`;
  const read = numeric ? values.map(({ value }) => Number(value)).filter(Number.isFinite) : values.map(readTerm);
  return use.max === 1 ? read[0] : read;
}

/** IRIs and blank nodes as references; a text in their place is read as what it most likely means. */
function readTerm(term: Term): string {
  return term.termType === 'Literal' ? term.value : termKey(term);
}

function readLanguageMap(values: readonly Term[]): LanguageMap {
  return Object.fromEntries([...byLanguage(values)].map(([language, texts]) => [language, texts[0] as string]));
}

function readLanguageLists(values: readonly Term[]): LanguageLists {
  return Object.fromEntries(byLanguage(values));
}

function byLanguage(values: readonly Term[]): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  for (const term of values) {
    if (term.termType !== 'Literal') continue;
    const known = texts.get(term.language);
    if (known) known.push(term.value);
    else texts.set(term.language, [term.value]);
  }
  return texts;
}
