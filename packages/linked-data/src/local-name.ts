/**
 * The last part of an IRI or a compact name: what stands behind its last slash or hash, or, where there is neither, behind its
 * last colon. For showing and guessing: two IRIs with the same last part are not the same.
 *
 * @example
 * ```ts
 * import { localName } from '@ds4sscc/linked-data/local-name';
 *
 * ['http://purl.org/dc/terms/license', 'dct:license', 'urn:example:license'].map(localName); // => ['license', 'license', 'license']
 * ```
 */
export function localName(iri: string): string {
  const end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
  return iri.slice((end < 0 ? iri.lastIndexOf(':') : end) + 1);
}
