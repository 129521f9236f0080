import { isIri } from '@ds4sscc/linked-data';

/** The context of the protocol, which every message names. */
export const dspContext = 'https://w3id.org/dspace/2025/1/context.jsonld';
export const dspace = 'https://w3id.org/dspace/2025/1/';

/** The prefixes that this context has. */
const prefixes: Readonly<Record<string, string>> = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  dspace,
  odrl: 'http://www.w3.org/ns/odrl/2/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** An IRI as the context lets it be written: with a prefix, else in full. Terms of the protocol are rows of the tables. */
export function compactName(iri: string): string | undefined {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    if (iri.startsWith(namespace) && /^[A-Za-z][A-Za-z0-9_-]*$/.test(iri.slice(namespace.length)))
      return `${prefix}:${iri.slice(namespace.length)}`;
  }
  return isIri(iri) && expandName(iri) === iri ? iri : undefined;
}

/** The IRI of a name; nothing for keywords and for words that only the context could explain. */
export function expandName(name: string): string | undefined {
  const colon = name.indexOf(':');
  const prefix = name.slice(0, Math.max(colon, 0));
  if (Object.hasOwn(prefixes, prefix) && !name.startsWith('//', colon + 1))
    return `${prefixes[prefix]}${name.slice(colon + 1)}`;
  return isIri(name) ? name : undefined;
}
