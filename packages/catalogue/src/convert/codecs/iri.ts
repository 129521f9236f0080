import { namedNode } from '@ds4sscc/linked-data';
import type { Codec } from './codec.js';

/** An IRI, whatever it looks like: the member holds nothing else. */
export const iri: Codec = {
  write: (term) => (term.termType === 'NamedNode' ? term.value : undefined),
  read: (value) => (typeof value === 'string' && value !== '' ? namedNode(value) : undefined),
};
