// Which violations of the official shapes the value, its form or its place decides: worked out from the facts of the
// specification and the code lists, without anything of the fixers. docs/catalogue-fix.md gives the same definition.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Graph, Term } from '@ds4sscc/linked-data';

/** One violation as a SHACL engine reports it. */
export interface Violation {
  readonly component: string;
  readonly focus: Term;
  readonly path: string;
  readonly value: Term | undefined;
}

interface Item {
  readonly iri: string;
  readonly label?: string;
  readonly notation?: string;
}
interface FactClass {
  readonly iri: string;
  readonly properties: readonly { readonly iri: string; readonly min?: number; readonly range?: unknown }[];
}

const facts = fileURLToPath(new URL('../../../../../shared/facts/', import.meta.url));
const read = (name: string): unknown =>
  existsSync(facts + name) ? JSON.parse(readFileSync(facts + name, 'utf8')) : undefined;
const lists = ((read('codelists.json') as { lists?: Record<string, { items: readonly Item[] }> }) ?? {}).lists ?? {};
const classes = ((read('dcat-ap.json') as { classes?: readonly FactClass[] }) ?? {}).classes ?? [];

const listOf: Readonly<Record<string, readonly string[]>> = {
  accessRights: ['access-right'],
  accrualPeriodicity: ['frequency'],
  format: ['file-type'],
  language: ['language'],
  license: ['licences-skos'],
  spatial: ['countries-skos', 'continents-skos'],
  theme: ['datatheme'],
};

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const dcat = 'http://www.w3.org/ns/dcat#';

/** Whether the file itself, the code lists and the vocabularies say how a violation is mended. `expected` is the class that the shape asks for. */
export function isFixable(
  { component, focus, path, value }: Violation,
  expected: string | undefined,
  graph: Graph,
): boolean {
  if (component === 'MinCount')
    return (
      path === `${dcat}accessURL` &&
      graph.from(focus, `${dcat}downloadURL`).some(({ object }) => object.termType === 'NamedNode')
    );
  if (value === undefined) return false;
  if (component === 'Datatype')
    return value.termType === 'Literal' && /^\+?\d+(?:\.0*)?$|^[0-9a-fA-F]+$/.test(value.value.trim());
  if (component !== 'Class' && component !== 'NodeKind') return false;
  if (value.termType === 'Literal') return isAddress(value.value.trim()) || isListed(value.value.trim(), path);
  if (value.termType === 'NamedNode' && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(value.value))
    return isListed(value.value, path);
  return expected !== undefined && isTold(value, expected, graph);
}

function isAddress(text: string): boolean {
  return /^(?:https?|ftp):\/\/\S+$|^(?:mailto|tel|urn):\S+$/.test(text);
}

/** A code or label of one entry: in any case, with the dot of a file ending; a language also by its two letters or a tag; a registered media type by its name. */
function isListed(text: string, path: string): boolean {
  const property = path.replace(/^.*[/#]/, '');
  if (/^(?:mediaType|compressFormat|packageFormat)$/.test(property)) return /^[a-z]+\/[a-z0-9.+-]+$/i.test(text);
  const items = (listOf[property] ?? []).flatMap((name) => lists[name]?.items ?? []);
  const word = text.replace(/^\./, '').toLowerCase();
  const names = new Set([word, ...(property === 'language' ? languageNames(word) : [])]);
  const found = items.filter(({ iri, label, notation }) =>
    [iri, iri.replace(/^.*\//, ''), label, notation].some(
      (name) => name !== undefined && names.has(name.toLowerCase()),
    ),
  );
  return found.length === 1;
}

function languageNames(word: string): readonly string[] {
  if (!/^[a-z]{2,3}(?:[-_][a-z]{2})?$/.test(word)) return [];
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(
    word.slice(0, /[-_]/.test(word) ? -3 : undefined),
  );
  return name === undefined ? [] : [name.toLowerCase()];
}

const foaf = 'http://xmlns.com/foaf/0.1/';
const vcard = 'http://www.w3.org/2006/vcard/ns#';
const dct = 'http://purl.org/dc/terms/';
/** As FOAF, vCard, DCAT and DCMI declare it. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  [`${foaf}Agent`]: [`${foaf}Organization`, `${foaf}Person`, `${foaf}Group`],
  [`${vcard}Kind`]: [`${vcard}Organization`, `${vcard}Individual`, `${vcard}Group`, `${vcard}Location`],
  [`${dcat}Resource`]: [`${dcat}Dataset`, `${dcat}DataService`, `${dcat}Catalog`, `${dcat}DatasetSeries`],
  [`${dct}RightsStatement`]: [`${dct}LicenseDocument`],
};

/** The place tells the class, the node states none or a kind of it, and it has everything that the class must have; a label may come from a code list. */
function isTold(node: Term, expected: string, graph: Graph): boolean {
  const types = graph.from(node, rdfType).map(({ object }) => object.value);
  if (types.length > 0 && !types.some((type) => kindsOf[expected]?.includes(type))) return false;
  const must = (classes.find(({ iri }) => iri === expected)?.properties ?? []).filter(({ min = 0 }) => min > 0);
  const labelled = Object.values(lists).some(({ items }) =>
    items.some(({ iri, label }) => iri === node.value && label),
  );
  return must.every(({ iri }) => graph.from(node, iri).length > 0 || (iri.endsWith('#prefLabel') && labelled));
}
