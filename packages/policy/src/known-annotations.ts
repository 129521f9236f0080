/**
 * Vocabularies whose properties and classes describe a policy, party or asset and never change what is allowed.
 * A property of any other vocabulary might: it leaves the part it stands on "not understood".
 */
export const knownAnnotations: readonly string[] = [
  'http://www.w3.org/2000/01/rdf-schema#',
  'http://www.w3.org/2002/07/owl#',
  'http://www.w3.org/2004/02/skos/core#',
  'http://www.w3.org/ns/dcat#',
  'http://data.europa.eu/r5r/',
  'http://purl.org/dc/terms/',
  'http://purl.org/dc/elements/1.1/',
  'http://purl.org/dc/dcmitype/',
  'http://xmlns.com/foaf/0.1/',
  'http://www.w3.org/2006/vcard/ns#',
  'http://www.w3.org/ns/adms#',
  'http://www.w3.org/ns/locn#',
  'http://www.w3.org/ns/org#',
  'http://www.w3.org/ns/person#',
  'http://www.w3.org/ns/prov#',
  'http://schema.org/',
  'https://schema.org/',
  'http://spdx.org/rdf/terms#',
];

/** Whether a property or class is an annotation: its IRI, or its namespace, is listed. */
export function isAnnotation(iri: string, more: readonly string[] = []): boolean {
  const end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
  const namespace = iri.slice(0, end);
  return knownAnnotations.includes(namespace) || more.includes(namespace) || more.includes(iri);
}
