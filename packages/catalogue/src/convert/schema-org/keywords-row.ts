import { dcat } from '../../vocabulary.js';
import { listOfValues } from '../list-of-values.js';
import type { ValueRow } from '../mapping.js';
import { languageText } from './schema-codecs.js';

const row = listOfValues(`${dcat}keyword`, 'keywords', languageText);

/** Keywords: always a list, since a text is read as a list with commas (Google's guidelines for datasets say so). */
export const keywordsRow: ValueRow = {
  ...row,
  read: (members) => row.read(new Map([['keywords', plainKeywords(members.get('keywords'))]])),
};

function plainKeywords(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
