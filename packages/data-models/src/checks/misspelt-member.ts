import { nearestWord } from '@ds4sscc/findings';
import type { Members } from '../json-object.js';

/** Members of attribute objects that are long enough to be told from names that only resemble them. */
const words: readonly string[] = ['value', 'object', 'languageMap', 'unitCode', 'observedAt', 'datasetId'];

/**
 * What names were meant for: the attributes of a file have the same few members again and again. The answer depends on the
 * name alone, so that it does not matter which files filled the list.
 */
const meant = new Map<string, string | undefined>();
const mostKnown = 1000;

function wordMeant(name: string): string | undefined {
  if (meant.has(name)) return meant.get(name);
  const nearest = nearestWord(name.replaceAll('_', ''), words);
  if (meant.size < mostKnown && name.length < 100) meant.set(name, nearest);
  return nearest;
}

/** The word of NGSI-LD that a name was meant for, where the attribute object does not have it already. */
export function misspeltMember(name: string, members: Members): string | undefined {
  const nearest = wordMeant(name);
  return nearest === undefined || Object.hasOwn(members, nearest) ? undefined : nearest;
}

/** Whether an attribute object has a member under a misspelt name, as a plain value. */
export function hasMisspelt(member: string, members: Members): boolean {
  for (const name in members)
    if (typeof members[name] !== 'object' && misspeltMember(name, members) === member) return true;
  return false;
}
