import { namedNode } from '@ds4sscc/linked-data';
import type { Codec } from './codec.js';

/** What no IRI has (RFC 3987); what has none of it and a scheme is taken for one. */
const form = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|^`\\]*$/;

/** Whether a text is an IRI rather than a text with a colon in it. */
export function isIri(value: string): boolean {
  return form.test(value);
}

/** An IRI, whatever it looks like: the member holds nothing else. */
export const iri: Codec = {
  write: (term) => (term.termType === 'NamedNode' ? term.value : undefined),
  read: (value) => (typeof value === 'string' && value !== '' ? namedNode(value) : undefined),
};
