import { literal, namedNode, isIri } from '@ds4sscc/linked-data';
import type { Codec } from './codec.js';

/** An IRI where the text has the form of one, else text: how systems write what a profile wants an IRI for. */
export const iriOrText: Codec = {
  write: (term) => (term.termType === 'BlankNode' || term.value === '' ? undefined : term.value),
  read(value) {
    if (typeof value !== 'string' || value === '') return undefined;
    return isIri(value) ? namedNode(value) : literal(value);
  },
};
