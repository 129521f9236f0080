import { knownTerms } from './known-terms.js';
import { odrl } from './vocabulary.js';

/** The IRI up to and with its last `#` or `/`. */
export function namespaceOf(iri: string): string {
  return iri.slice(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
}

/** Whether a namespace was meant to be ODRL's and is not: `https`, a missing version, the address of the specification. */
export function looksLikeOdrl(namespace: string): boolean {
  return namespace !== odrl && namespace.length < 200 && /odrl/i.test(namespace);
}

/** Whether an IRI is a term of ODRL under a namespace that only looks like ODRL's. */
export function wrongNamespace(iri: string): boolean {
  const namespace = namespaceOf(iri);
  return looksLikeOdrl(namespace) && knownTerms.includes(iri.slice(namespace.length));
}
