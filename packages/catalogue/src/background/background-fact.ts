import { rdfType } from '../vocabulary.js';
import { findNamespace } from './find-namespace.js';
import { knownSchemes } from './known-namespaces.js';
import { knownSubclasses } from './known-subclasses.js';

/** What is known everywhere about a resource, and where it is known from. */
export interface BackgroundFact {
  /** Where it is known from, in a sentence. */
  readonly source: string;
  /** The triple that a file would need to say the same: IRIs of subject, predicate and object. */
  readonly statement: readonly [subject: string, predicate: string, object: string];
}

const conceptScheme = 'http://www.w3.org/2004/02/skos/core#ConceptScheme';

/**
 * Whether it is known everywhere that a resource is of a class: by the list that its IRI is of, or by the classes that the
 * file says it is of. `undefined` where it is not.
 *
 * @example
 * ```ts
 * import { backgroundFact } from '@ds4sscc/catalogue';
 *
 * const csv = 'http://publications.europa.eu/resource/authority/file-type/CSV';
 * backgroundFact(csv, [], 'http://purl.org/dc/terms/MediaTypeOrExtent')?.source; // => 'EU table of file types'
 * backgroundFact(csv, [], 'http://xmlns.com/foaf/0.1/Document'); // => undefined
 * ```
 */
export function backgroundFact(
  iri: string,
  statedClasses: readonly string[],
  expectedClass: string,
): BackgroundFact | undefined {
  const statement = [iri, rdfType, expectedClass] as const;
  const known = findNamespace(iri);
  if (known) return known.classes.includes(expectedClass) ? { source: known.title, statement } : undefined;
  if (expectedClass === conceptScheme && knownSchemes.includes(iri)) return { source: 'list of themes', statement };
  const subclasses = Object.hasOwn(knownSubclasses, expectedClass) ? knownSubclasses[expectedClass] : undefined;
  const stated = statedClasses.find((one) => subclasses?.includes(one));
  return stated === undefined ? undefined : { source: `vocabulary of ${stated}`, statement };
}
