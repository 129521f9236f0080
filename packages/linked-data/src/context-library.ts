import { nearestWord } from '@ds4sscc/findings';
import { bundledContexts } from './bundled-contexts.js';

/** Contexts by IRI, for one document. Never opens a socket: what is not here is written down as missing. */
export interface ContextLibrary {
  /** IRIs that were asked for and are not here, in that order. */
  readonly missing: readonly string[];
  /** Contexts that were found, in the order they were asked for. */
  readonly found: readonly unknown[];
  /** A document loader as jsonld wants it. */
  load(iri: string): Promise<{ contextUrl: undefined; documentUrl: string; document: object }>;
  /** Why a context is missing, and which one may have been meant. */
  explain(iri: string): { readonly reason: string; readonly nearest: string | undefined };
}

/** Contexts that are known by name, and are not carried. */
const knownByName: readonly (readonly [pattern: RegExp, title: string])[] = [
  [/^https?:\/\/uri\.etsi\.org\/ngsi-ld\//, 'an NGSI-LD core context'],
  [/^https?:\/\/schema\.org\/?/, 'the schema.org context'],
  [
    /^https?:\/\/(?:raw\.githubusercontent\.com\/smart-data-models|smart-data-models\.github\.io)\//,
    'a Smart Data Models context',
  ],
  [/^https?:\/\/w3id\.org\/dspace\//, 'a Dataspace Protocol context'],
];

/** Creates the library of one document; `extra` goes before what is bundled. */
export function createContextLibrary(extra: Readonly<Record<string, unknown>> = {}): ContextLibrary {
  const byIri = new Map<string, unknown>();
  for (const { iri, aliases, document } of bundledContexts) {
    for (const name of [iri, ...aliases]) byIri.set(name, document());
  }
  for (const [iri, document] of Object.entries(extra)) byIri.set(iri, document);
  const missing = new Set<string>();
  const found: unknown[] = [];
  return {
    get missing() {
      return [...missing];
    },
    found,
    async load(iri) {
      const known = byIri.get(iri);
      if (known === undefined) missing.add(iri);
      else found.push(known);
      const context = isObject(known) && '@context' in known ? known['@context'] : (known ?? {});
      return { contextUrl: undefined, documentUrl: iri, document: { '@context': context } };
    },
    explain(iri) {
      const named = knownByName.find(([pattern]) => pattern.test(iri))?.[1];
      const nearest = nearestWord(iri, byIri.keys());
      if (nearest !== undefined) return { reason: `is not bundled; did you mean "${nearest}"?`, nearest };
      return {
        reason: named === undefined ? 'is not bundled and is not fetched' : `is ${named}, which is not bundled`,
        nearest,
      };
    },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
