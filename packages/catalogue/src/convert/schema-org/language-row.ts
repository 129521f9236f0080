import { namedNode } from '@ds4sscc/linked-data';
import { languageCodes } from '../../define/language-codes.js';
import { authority, dct } from '../../vocabulary.js';
import type { Codec } from '../codecs/codec.js';
import { iriOrText } from '../codecs/iri-or-text.js';
import { isObject } from '../../is-object.js';
import { listOfValues } from '../list-of-values.js';
import type { ValueRow } from '../mapping.js';

const base = `${authority}language/`;

/** A language by its tag (BCP 47), where it stands for one of the European table; other tags, and IRIs, as they are. */
const language: Codec = {
  write(term) {
    const code = term.termType === 'NamedNode' && term.value.startsWith(base) ? term.value.slice(base.length) : '';
    const tag = Object.entries(languageCodes).find(([, one]) => one === code)?.[0];
    return tag ?? iriOrText.write(term);
  },
  read(value) {
    const tag = isObject(value) && Object.hasOwn(value, 'alternateName') ? value['alternateName'] : value;
    const code = typeof tag === 'string' && Object.hasOwn(languageCodes, tag) ? codeOf(tag) : undefined;
    return code === undefined ? iriOrText.read(tag) : namedNode(base + code);
  },
};

function codeOf(tag: string): string | undefined {
  return (languageCodes as Readonly<Record<string, string>>)[tag];
}

/** The languages of a work. */
export const languageRow: ValueRow = listOfValues(`${dct}language`, 'inLanguage', language, 'one-or-array');
