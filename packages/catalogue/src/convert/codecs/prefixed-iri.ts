import { namedNode } from '@ds4sscc/linked-data';
import type { Codec } from './codec.js';
import { iriOrText } from './iri-or-text.js';

/** IRIs of one scheme, written without it: `mailto:` for mail addresses, `tel:` for telephone numbers. */
export function prefixedIri(prefix: string, belongs: (rest: string) => boolean): Codec {
  return {
    write(term) {
      const rest =
        term.termType === 'NamedNode' && term.value.startsWith(prefix) ? term.value.slice(prefix.length) : '';
      return rest !== '' && belongs(rest) ? rest : iriOrText.write(term);
    },
    read: (value) => (typeof value === 'string' && belongs(value) ? namedNode(prefix + value) : iriOrText.read(value)),
  };
}

/** A mail address; `mailto:` stands before it in RDF alone. */
export const mailAddress: Codec = prefixedIri('mailto:', (rest) =>
  /^[^\s:<>"{}|^`\\@]+@[^\s:<>"{}|^`\\@]+$/.test(rest),
);

/** A telephone number; `tel:` stands before it in RDF alone. */
export const telephone: Codec = prefixedIri('tel:', (rest) => /^\+?[0-9().-]{3,30}$/.test(rest));
