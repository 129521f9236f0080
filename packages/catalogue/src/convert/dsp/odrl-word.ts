import { literal, namedNode } from '@ds4sscc/linked-data';
import { odrl } from '../../vocabulary.js';
import type { Codec } from '../codecs/codec.js';
import { compactName, expandName } from './dsp-names.js';

/** The words of ODRL that the protocol's context explains without a prefix, where a word is looked for. */
const words: ReadonlySet<string> = new Set(
  'use prohibit eq gt gteq lt lteq neq isA hasPart isPartOf isAllOf isAnyOf isNoneOf or xone and andSequence'.split(
    ' ',
  ),
);

/** An action, operand or operator: its word where the context has one, else a compact or a full IRI. */
export const odrlWord: Codec = {
  write(term) {
    if (term.termType === 'Literal') return /[:@]/.test(term.value) || words.has(term.value) ? undefined : term.value;
    if (term.termType === 'BlankNode') return undefined;
    const word = term.value.startsWith(odrl) ? term.value.slice(odrl.length) : '';
    return words.has(word) ? word : compactName(term.value);
  },
  read(value) {
    if (typeof value !== 'string' || value === '') return undefined;
    if (words.has(value)) return namedNode(odrl + value);
    const iri = expandName(value);
    // The protocol's own examples have words that its context does not explain, such as "spatial": they stay what they are.
    return iri === undefined ? (value.startsWith('@') ? undefined : literal(value)) : namedNode(iri);
  },
};
