const namingSchemes = new Set(['urn', 'did', 'tag', 'info', 'doi', 'ark', 'file', 'mailto', 'tel', 'data', 'geo']);

/**
 * The prefix of an IRI that is none: `dct:title` without a definition of `dct` is an IRI with a scheme `dct` to jsonld.
 * Schemes of real IRIs for properties and classes have an authority, or are one of a few.
 */
export function undeclaredPrefix(iri: string): string | undefined {
  const prefix = /^([A-Za-z][A-Za-z0-9+.-]*):(?!\/\/)/.exec(iri)?.[1];
  return prefix === undefined || namingSchemes.has(prefix.toLowerCase()) ? undefined : prefix;
}
