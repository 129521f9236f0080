import { namedNode } from '@ds4sscc/linked-data';
import { fileType } from '@ds4sscc/linked-data/vocabularies/file-type';
import type { Codec } from './codec.js';
import { iriOrText } from './iri-or-text.js';
import { authority } from '../../vocabulary.js';

const base = `${authority}file-type/`;

/** A file format by its short name, such as `CSV`, where the European table has it; else an IRI or text. */
export const fileFormat: Codec = {
  write(term) {
    const name = term.termType === 'NamedNode' && term.value.startsWith(base) ? term.value.slice(base.length) : '';
    return isKnown(name) ? name : iriOrText.write(term);
  },
  read: (value) => (typeof value === 'string' && isKnown(value) ? namedNode(base + value) : iriOrText.read(value)),
};

let names: ReadonlySet<string> | undefined;

function isKnown(name: string): boolean {
  names ??= new Set(fileType.concepts.map(({ iri }) => iri.slice(base.length)));
  return names.has(name);
}
