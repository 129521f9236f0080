import { isIri } from '../is-iri.js';
/** An IRI as a prefix and what stands behind its namespace. */
export interface PrefixedName {
  readonly prefix: string;
  readonly local: string;
}

/** Finds prefixed names for IRIs, and remembers which prefixes that took. */
export interface PrefixLookup {
  find(iri: string): PrefixedName | undefined;
  /** Prefixes that were found, with their namespaces, in order. */
  used(): readonly (readonly [prefix: string, namespace: string])[];
}

/** Creates the look-up; names that do not match the patterns of a syntax are not used in it. The longest namespace wins. */
export function createPrefixLookup(
  prefixes: Readonly<Record<string, string>>,
  patterns: { readonly prefix: RegExp; readonly local: RegExp },
): PrefixLookup {
  const byNamespace = new Map<string, string>();
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    const known = byNamespace.get(namespace);
    if (patterns.prefix.test(prefix) && isIri(namespace) && (known === undefined || prefix < known)) {
      byNamespace.set(namespace, prefix);
    }
  }
  const lengths = [...new Set([...byNamespace.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  const found = new Map<string, PrefixedName | undefined>();
  const used = new Map<string, string>();
  const search = (iri: string): PrefixedName | undefined => {
    for (const length of lengths) {
      const prefix = length <= iri.length ? byNamespace.get(iri.slice(0, length)) : undefined;
      if (prefix === undefined || !patterns.local.test(iri.slice(length))) continue;
      used.set(prefix, iri.slice(0, length));
      return { prefix, local: iri.slice(length) };
    }
    return undefined;
  };
  return {
    find(iri) {
      if (!found.has(iri)) found.set(iri, search(iri));
      return found.get(iri);
    },
    used: () => [...used].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
