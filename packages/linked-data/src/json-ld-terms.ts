import { isObject } from './json-ld/is-object.js';

/** What the keys of a JSON-LD document mean, near enough to find them again in the text. */
export interface JsonLdTerms {
  /** The IRI or keyword a key stands for. */
  expand(term: string): string | undefined;
  /** The IRI of a node. */
  expandId(id: string): string;
  /** Prefixes that the contexts define. */
  readonly prefixes: Readonly<Record<string, string>>;
}

/**
 * Collects the terms of all contexts of a document into one table. Scopes and overrides are not followed: the table only
 * serves to find the place of a statement, whose meaning comes from jsonld.
 */
export function createJsonLdTerms(contexts: readonly unknown[], base: string): JsonLdTerms {
  const terms = new Map<string, string>();
  let vocabulary: string | undefined;
  const pending = [...contexts];
  for (let next = 0; next < pending.length; next += 1) {
    const context = pending[next];
    if (Array.isArray(context)) for (const member of context) pending.push(member);
    if (!isObject(context)) continue;
    if ('@context' in context) {
      pending.push(context['@context']);
      continue;
    }
    for (const [term, definition] of Object.entries(context)) {
      const iri = isObject(definition) ? definition['@id'] : definition;
      if (term === '@vocab' && typeof iri === 'string') vocabulary = iri;
      else if (typeof iri === 'string' && !term.startsWith('@')) terms.set(term, iri);
      if (isObject(definition) && '@context' in definition) pending.push(definition['@context']);
    }
  }
  const expand = (term: string, depth = 0): string | undefined => {
    if (term.startsWith('@')) return term;
    // Terms can be defined by one another in a circle; jsonld has refused such a document by now.
    if (depth >= 8) return term;
    const iri = terms.get(term);
    if (iri !== undefined && iri !== term) return expand(iri, depth + 1);
    const colon = term.indexOf(':');
    if (colon > 0 && !term.startsWith('//', colon + 1)) {
      const namespace = terms.get(term.slice(0, colon));
      return namespace === undefined ? term : (expand(namespace, depth + 1) ?? namespace) + term.slice(colon + 1);
    }
    if (colon > 0) return term;
    return vocabulary === undefined ? undefined : vocabulary + term;
  };
  return {
    expand,
    expandId(id) {
      if (id.includes(':')) return expand(id) ?? id;
      try {
        return new URL(id, base).href;
      } catch {
        return id;
      }
    },
    get prefixes() {
      const namespaces = [...terms].filter(([term, iri]) => !term.includes(':') && /[#/:]$/.test(iri));
      return Object.fromEntries(namespaces);
    },
  };
}

/** The contexts written into a document, wherever they stand. */
export function inlineContexts(document: unknown): unknown[] {
  const contexts: unknown[] = [];
  const pending = [document];
  for (let next = 0; next < pending.length; next += 1) {
    const value = pending[next];
    if (Array.isArray(value)) for (const item of value) pending.push(item);
    else if (isObject(value)) {
      for (const [key, member] of Object.entries(value)) {
        if (key === '@context') contexts.push(member);
        else if (typeof member === 'object') pending.push(member);
      }
    }
  }
  return contexts;
}
