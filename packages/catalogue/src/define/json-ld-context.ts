import type { PropertyUse } from '../application-profile.js';
import { allClasses, labelUse } from './definition-class.js';
import { literalDatatype } from './read-literal.js';
import { xsd } from '../vocabulary.js';

/** A JSON-LD context: what each key means. */
export interface JsonLdContext {
  readonly '@context': Readonly<Record<string, unknown>>;
}

/**
 * The JSON-LD 1.1 context of definitions, made from the tables: with it a definition written as JSON is JSON-LD, of the graph
 * that `toGraph` gives. It is shipped as `@ds4sscc/catalogue/context.jsonld`.
 *
 * @example
 * ```ts
 * import { jsonLdContext } from '@ds4sscc/catalogue/define';
 *
 * jsonLdContext()['@context'].title; // => { '@id': 'http://purl.org/dc/terms/title', '@container': '@language' }
 * ```
 */
export function jsonLdContext(): JsonLdContext {
  const terms = new Map<string, unknown>();
  for (const { uses } of allClasses()) for (const use of uses.values()) terms.set(use.key, termOf(use));
  terms.set(labelUse.key, termOf(labelUse));
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
  // The places of a parsed catalogue say nothing about its resources.
  return { '@context': { '@version': 1.1, iri: '@id', types: '@type', location: null, ...Object.fromEntries(sorted) } };
}

function termOf(use: PropertyUse): Readonly<Record<string, string>> {
  if (use.language) return { '@id': use.iri, '@container': '@language' };
  const type =
    use.kind === 'node'
      ? '@id'
      : use.kind === 'temporal'
        ? `${xsd}date`
        : use.kind === 'datatype'
          ? use.range
          : literalDatatype(use);
  return { '@id': use.iri, ...(type !== undefined && { '@type': type }) };
}
