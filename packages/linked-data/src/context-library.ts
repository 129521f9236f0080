import { nearestWord } from '@ds4sscc/findings';
import { bundledContexts, findBundledContext } from './bundled-contexts.js';
import { isObject } from './json-ld/is-object.js';

/** Contexts by IRI, for one document. Never opens a socket: what is not here is written down as missing. */
export interface ContextLibrary {
  /** IRIs that were asked for and are not here, in that order. */
  readonly missing: readonly string[];
  /** Contexts that were found, in the order they were asked for. */
  readonly found: readonly unknown[];
  /** The context of a document; `undefined` when it is not here. */
  load(iri: string): unknown;
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
  [/^https?:\/\/w3id\.org\/dspace\//, 'another Dataspace Protocol context'],
];

/** Creates the library of one document; `extra` goes before what is bundled. */
export function createContextLibrary(extra: Readonly<Record<string, unknown>> = {}): ContextLibrary {
  const given = new Map(Object.entries(extra));
  const loaded = new Map<string, unknown>();
  const missing = new Set<string>();
  const open = (iri: string): unknown => {
    const document = given.get(iri) ?? findBundledContext(iri)?.document();
    return isObject(document) && '@context' in document ? document['@context'] : document;
  };
  return {
    get missing() {
      return [...missing];
    },
    get found() {
      return [...loaded.values()];
    },
    load(iri) {
      const context = loaded.get(iri) ?? open(iri);
      if (context === undefined) missing.add(iri);
      else loaded.set(iri, context);
      return context;
    },
    explain(iri) {
      const named = knownByName.find(([pattern]) => pattern.test(iri))?.[1];
      const nearest = nearestWord(iri, [...given.keys(), ...bundledNames()]);
      if (nearest !== undefined) return { reason: `is not bundled; did you mean "${nearest}"?`, nearest };
      return {
        reason: named === undefined ? 'is not bundled and is not fetched' : `is ${named}, which is not bundled`,
        nearest,
      };
    },
  };
}

function bundledNames(): string[] {
  return bundledContexts.flatMap(({ iri, aliases }) => [iri, ...aliases]);
}
