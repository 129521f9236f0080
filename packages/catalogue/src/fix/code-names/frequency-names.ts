import type { CodeName } from './code-lists.js';
import { authority } from '../../vocabulary.js';

const base = `${authority}frequency/`;

/** Words of ISO 19115 and of the Dublin Core frequency vocabulary, and ISO 8601 intervals, each with the entry of the same length. */
const byName: ReadonlyMap<string, string> = new Map([
  ['annually', 'ANNUAL'],
  ['yearly', 'ANNUAL'],
  ['biannually', 'ANNUAL_2'],
  ['semiannually', 'ANNUAL_2'],
  ['fortnightly', 'BIWEEKLY'],
  ['asneeded', 'IRREG'],
  ['irregularly', 'IRREG'],
  ['realtime', 'UPDATE_CONT'],
  ['p1y', 'ANNUAL'],
  ['p2y', 'BIENNIAL'],
  ['p3y', 'TRIENNIAL'],
  ['p6m', 'ANNUAL_2'],
  ['p3m', 'QUARTERLY'],
  ['p2m', 'BIMONTHLY'],
  ['p1m', 'MONTHLY'],
  ['p2w', 'BIWEEKLY'],
  ['p1w', 'WEEKLY'],
  ['p7d', 'WEEKLY'],
  ['p1d', 'DAILY'],
]);

/** Words that different people use for different things. */
const unsure: ReadonlyMap<string, string> = new Map([
  ['biannual', 'ANNUAL_2'],
  ['continual', 'UPDATE_CONT'],
  ['notplanned', 'NEVER'],
]);

/** How often something is updated, in words of other vocabularies. */
export function frequencyByName(text: string): CodeName | undefined {
  const name = text
    .toLowerCase()
    .replace(/^r\//, '')
    .replace(/[\s_-]/g, '');
  const found = byName.get(name);
  if (found !== undefined) return { iri: base + found };
  const maybe = unsure.get(name);
  return maybe === undefined
    ? undefined
    : { iri: base + maybe, sure: false, because: 'this word is used for more than one frequency' };
}
