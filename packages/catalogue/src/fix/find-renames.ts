import { defineRule, type Rule } from '@ds4sscc/findings';
import type { GraphDocument, Statement, Term } from '@ds4sscc/linked-data';
import { dcatApProfile } from '../dcat-ap-profile.js';
import { rdfType } from '../vocabulary.js';
import type { FixArgs } from './fixer.js';
import { type Rename, renamed } from './rename.js';
import { isTermOf } from './vocabulary-terms.js';

/** A namespace with another scheme or another end. */
export const namespaceVariant: Rule<FixArgs> = defineRule<FixArgs>({
  id: 'fix/namespace-variant',
  title: 'Namespace in another form',
  level: 'info',
  source: 'DCAT-AP 3.0.1, namespaces; RDF 1.1 Concepts, section 3.2 (IRI equality)',
  requirements: ['MIM3 RC4.3'],
  help: 'IRIs are compared letter by letter: with https instead of http, or another end, nobody knows the terms. The names behind it are those of the vocabulary.',
  message: ({ from, to }) => `write ${to} instead of ${from}`,
});

/** An IRI with spaces. */
export const iriWithSpaces: Rule<FixArgs> = defineRule<FixArgs>({
  id: 'fix/iri-with-spaces',
  title: 'Spaces in an IRI',
  level: 'info',
  source: 'RFC 3987, section 2.2; RFC 3986, section 2.1 (percent-encoding)',
  requirements: ['MIM3 RC4.3'],
  help: 'Spaces around an IRI are left out, and one within it is written "%20", as browsers do before they ask for it.',
  message: ({ from, to }) => `write ${from} as ${to}`,
});

/** A prefixed name where the syntax takes whole IRIs. */
export const prefixedNameAsIri: Rule<FixArgs> = defineRule<FixArgs>({
  id: 'fix/prefixed-name-as-iri',
  title: 'Prefixed name in place of an IRI',
  level: 'info',
  source: 'RDF 1.1 XML Syntax, section 2.4 (rdf:about, rdf:resource); RDF 1.1 Turtle, section 2.4',
  requirements: ['MIM3 RC4.3'],
  help: 'Attributes of RDF/XML and IRIs in angle brackets know no prefixes: the whole IRI is written.',
  message: ({ from, to }) => `write ${from} as ${to}`,
});

/** Whether a rule is of a rename: it holds for the whole document, and cannot be left out at one place. */
export function isRenameRule(rule: string): boolean {
  return [namespaceVariant, iriWithSpaces, prefixedNameAsIri].some(({ id }) => id === rule);
}

/** The IRIs of a document that are written anew wherever they stand. */
export function findRenames(document: GraphDocument): readonly Rename[] {
  const { names, all } = irisOf(document);
  const variants = namespaceRenames(names);
  const others = [...all].flatMap((iri) => {
    if (renamed(iri, variants)) return [];
    return spacesRename(iri) ?? prefixedRename(iri, document.prefixes) ?? [];
  });
  return [...variants, ...others];
}

/** The IRIs that name properties, classes and datatypes, and all there are. */
function irisOf({ graph }: GraphDocument): { readonly names: ReadonlySet<string>; readonly all: ReadonlySet<string> } {
  const names = new Set<string>();
  const all = new Set<string>();
  const see = (term: Term): void => {
    if (term.termType === 'NamedNode') all.add(term.value);
    if (term.termType === 'Literal') names.add(term.datatype.value);
  };
  for (const { subject, predicate, object } of graph as Iterable<Statement>) {
    names.add(predicate.value);
    if (predicate.value === rdfType) names.add(object.value);
    see(subject);
    see(object);
  }
  return { names, all };
}

const authority = 'http://publications.europa.eu/resource/authority/';
const namespaces: readonly string[] = [...new Set(Object.values(dcatApProfile.prefixes))];
const terms: ReadonlySet<string> = new Set(
  dcatApProfile.classes.flatMap(({ iri, properties }) => [iri, ...properties.map((use) => use.iri)]),
);

function isTerm(namespace: string, name: string): boolean {
  return terms.has(namespace + name) || isTermOf(namespace + name) === true || xsdNames.has(namespace + name);
}

const xsdNames: ReadonlySet<string> = new Set(
  [
    'date',
    'dateTime',
    'gYear',
    'gYearMonth',
    'decimal',
    'duration',
    'integer',
    'nonNegativeInteger',
    'string',
    'anyURI',
  ].map((name) => `http://www.w3.org/2001/XMLSchema#${name}`),
);

/** A variant counts where at least one name in it is a term of the vocabulary. */
function namespaceRenames(names: ReadonlySet<string>): readonly Rename[] {
  const found = new Map<string, Rename>();
  for (const to of namespaces) {
    for (const from of variantsOf(to)) {
      const rename = {
        rule: namespaceVariant,
        from,
        to,
        isNamespace: true,
        because: 'the vocabulary is published under this namespace',
      };
      for (const name of names) {
        if (name.startsWith(to) || !renamed(name, [rename])) continue;
        if (isTerm(to, name.slice(from.length))) found.set(from, rename);
      }
    }
  }
  // The longest first: one variant may begin like another.
  return [...found.values()].sort((a, b) => b.from.length - a.from.length);
}

/** The other scheme, with or without "www.", another end. */
function variantsOf(namespace: string): readonly string[] {
  const [, rest = ''] = /^https?:\/\/(.*)$/.exec(namespace) ?? [];
  const end = rest.slice(-1);
  const bare = rest.slice(0, -1);
  const hosts = bare.startsWith('www.') ? [bare, bare.slice(4)] : [bare, `www.${bare}`];
  const ends = [end, end === '#' ? '/' : '#', '', '/#'];
  const variants = ['http://', 'https://'].flatMap((scheme) =>
    hosts.flatMap((host) => ends.map((last) => scheme + host + last)),
  );
  return variants.filter((variant) => variant !== namespace && !namespaces.includes(variant));
}

function spacesRename(iri: string): Rename | undefined {
  if (!/[ \t\n\r]/.test(iri)) {
    return iri.startsWith(authority.replace('http:', 'https:'))
      ? {
          rule: namespaceVariant,
          from: iri,
          to: iri.replace('https:', 'http:'),
          isNamespace: false,
          because: 'the entries of the EU code lists have IRIs with http',
        }
      : undefined;
  }
  const to = iri.trim().replaceAll(' ', '%20');
  // A line break within it, or a second address, may have cut something in two.
  if (/[\t\n\r]/.test(to) || !/^[a-z][a-z0-9+.-]*:\S+$/i.test(to) || /%20https?:/i.test(to)) return undefined;
  return {
    rule: iriWithSpaces,
    from: iri,
    to,
    isNamespace: false,
    because: 'an IRI has no spaces, and this one names the same address',
  };
}

function prefixedRename(iri: string, prefixes: Readonly<Record<string, string>>): Rename | undefined {
  const [, prefix = '', name = ''] = /^([a-z][a-z0-9-]*):([A-Za-z]\w*)$/.exec(iri) ?? [];
  const namespace = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
  if (namespace === undefined || !isTerm(namespace, name)) return undefined;
  const because = `the file declares the prefix "${prefix}", and its vocabulary has this name`;
  return { rule: prefixedNameAsIri, from: iri, to: namespace + name, isNamespace: false, because };
}
