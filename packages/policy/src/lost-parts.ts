import type { GraphDocument } from '@ds4sscc/linked-data';
import type { NotUnderstood } from './policy.js';

/** Findings of the reader that cost nothing of the graph. */
const harmless: readonly string[] = ['rdf/relative-iri', 'rdf/invalid-iri'];

/**
 * What reading the document lost: a misspelt key that JSON-LD drops, a statement behind a syntax error. Any of it may
 * have been a prohibition.
 */
export function lostParts(document: GraphDocument): readonly NotUnderstood[] {
  return document.findings
    .filter(({ rule }) => !harmless.includes(rule))
    .map(({ rule, value, location }) => ({
      reason: rule === 'json-ld/term-undefined' ? 'dropped-key' : 'unread',
      property: value ?? rule,
      location,
    }));
}
