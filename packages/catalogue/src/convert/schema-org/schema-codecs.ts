// Four small codecs that share how schema.org writes values: as text, or in full as JSON-LD does.
import { literal, namedNode, isIri } from '@ds4sscc/linked-data';
import type { Codec } from '../codecs/codec.js';
import { date } from '../codecs/date.js';
import { iriOrText } from '../codecs/iri-or-text.js';
import { isObject } from '../../is-object.js';
import { readLinkedValue } from '../linked-value.js';

/** Text, with its language where it has one. */
export const languageText: Codec = {
  write(term) {
    if (term.termType !== 'Literal' || term.value === '') return undefined;
    return term.language ? { '@value': term.value, '@language': term.language } : term.value;
  },
  read(value) {
    const found = typeof value === 'string' || isObject(value) ? readLinkedValue(value) : undefined;
    return found === undefined || found.value === '' ? undefined : found;
  },
};

/** A date or an instant: its datatype by its form, or as it is said. */
export const schemaDate: Codec = {
  write: date.write,
  read(value) {
    const typed = isObject(value) ? readLinkedValue(value) : undefined;
    return typed?.datatype.value.endsWith('#string') ? date.read(typed.value) : (typed ?? date.read(value));
  },
};

/** An address or a name: text in schema.org, and read from `@id` or the `url` of an object as well. */
export const link: Codec = {
  write: iriOrText.write,
  read(value) {
    if (!isObject(value)) return iriOrText.read(value);
    const target = Object.hasOwn(value, '@id')
      ? value['@id']
      : Object.hasOwn(value, 'url')
        ? value['url']
        : value['@value'];
    return iriOrText.read(target);
  },
};

/** A resource that is named and not described. */
export const named: Codec = {
  write(term) {
    if (term.termType === 'NamedNode') return { '@id': term.value };
    return languageText.write(term);
  },
  read(value) {
    if (typeof value === 'string' && isIri(value)) return namedNode(value);
    const id = isObject(value) && Object.hasOwn(value, '@id') ? value['@id'] : undefined;
    return typeof id === 'string' && isIri(id) ? namedNode(id) : languageText.read(value);
  },
};

/** A size in bytes, with its unit; other units are rounded, and so are not read. */
export const contentSize: Codec = {
  write: (term) =>
    term.termType === 'Literal' && /^(?:0|[1-9]\d{0,15})$/.test(term.value) ? `${term.value} B` : undefined,
  read(value) {
    const numeral = typeof value === 'number' ? String(value) : value;
    const [, bytes] =
      typeof numeral === 'string' ? (/^(0|[1-9]\d{0,15})(?: ?(?:B|bytes?))?$/i.exec(numeral) ?? []) : [];
    return bytes === undefined
      ? undefined
      : literal(bytes, { datatype: 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' });
  },
};
