import { nearestWord } from '@ds4sscc/findings';
import type { Members } from '../json-object.js';

/** Members of attribute objects that are long enough to be told from names that only resemble them. */
const words: readonly string[] = ['value', 'object', 'languageMap', 'unitCode', 'observedAt', 'datasetId'];

/** The word of NGSI-LD that a name was meant for, where the attribute object does not have it already. */
export function misspeltMember(name: string, members: Members): string | undefined {
  const nearest = nearestWord(name.replaceAll('_', ''), words);
  return nearest === undefined || Object.hasOwn(members, nearest) ? undefined : nearest;
}

/** Whether an attribute object has a member under a misspelt name, as a plain value. */
export function hasMisspelt(member: string, members: Members): boolean {
  for (const name in members)
    if (typeof members[name] !== 'object' && misspeltMember(name, members) === member) return true;
  return false;
}
