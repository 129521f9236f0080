import { createPrefixLookup } from './prefix-lookup.js';

/** Names of elements, with a prefix for each namespace. */
export interface XmlNames {
  /** The element name of an IRI that `splitXmlName` can part. */
  of(iri: string): string;
  /** The declarations of all namespaces that were used, as attributes. */
  declarations(): string;
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
// Narrower than Namespaces in XML 1.0 allows, and the same in its fourth and fifth edition.
const prefix = /^(?!xml)[A-Za-z_][\w.-]*$/i;
const ncName =
  /^[A-Za-z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF][\w.\-\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF]*$/;
const localName =
  /[A-Za-z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF][\w.\-\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF]*$/;
/** These two are bound to `xml` and `xmlns` for good. */
const reserved: ReadonlySet<string> = new Set([
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
]);
/** XML 1.0, section 2.2: control characters, halves of pairs and two more are no characters. */
export const notInXml: RegExp = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Parts an IRI into a namespace and the name behind it; `undefined` where it does not end in a name. */
export function splitXmlName(iri: string): { readonly namespace: string; readonly local: string } | undefined {
  const at = localName.exec(lastPart(iri))?.[0].length;
  if (at === undefined || at === iri.length) return undefined;
  const namespace = iri.slice(0, iri.length - at);
  const isAbsolute = /^[A-Za-z][A-Za-z0-9+.-]*:/.test(namespace);
  return !isAbsolute || reserved.has(namespace) ? undefined : { namespace, local: iri.slice(-at) };
}

/** Creates the names of one document: the prefixes given, `rdf`, and `ns0` and so on for the rest. */
export function createXmlNames(prefixes: Readonly<Record<string, string>> = {}): XmlNames {
  const given = Object.fromEntries(
    Object.entries(prefixes).filter(([name, iri]) => name !== 'rdf' && iri !== rdf && !reserved.has(iri)),
  );
  const lookup = createPrefixLookup({ ...given, rdf }, { prefix, local: ncName });
  const made = new Map<string, string>();
  return {
    of(iri) {
      const known = lookup.find(iri);
      if (known !== undefined) return `${known.prefix}:${known.local}`;
      const { namespace = '', local = iri } = splitXmlName(iri) ?? {};
      let name = made.get(namespace);
      for (let number = made.size; name === undefined; number += 1) {
        if (!Object.hasOwn(given, `ns${number}`)) name = `ns${number}`;
      }
      made.set(namespace, name);
      return `${name}:${local}`;
    },
    declarations() {
      const used = new Map([...lookup.used(), ...[...made].map(([namespace, name]) => [name, namespace] as const)]);
      // Attributes are written with it whatever else is used.
      used.set('rdf', rdf);
      return [...used]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, namespace]) => `\n${attribute(`  xmlns:${name}`, namespace).slice(1)}`)
        .join('');
    },
  };
}

/** An attribute with a space before it. */
export function attribute(name: string, value: string): string {
  const text = value.replace(/[&<"\t\n\r]/g, (character) => references[character] as string);
  return ` ${name}="${text}"`;
}

/** The text of an element. XML reads a carriage return as a line feed unless it is a reference (XML 1.0, section 2.11). */
export function elementText(value: string): string {
  return value.replace(/[&<>\r\u0085\u2028]/g, (character) => references[character] as string);
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

/** The end of an IRI that can be a name: a search from every place of a long one would take time with its square. */
function lastPart(iri: string): string {
  let at = iri.length;
  while (at > 0 && !/[/#:?=&;,@!$'()*+~%[\]]/.test(iri[at - 1] as string)) at -= 1;
  return iri.slice(at);
}
