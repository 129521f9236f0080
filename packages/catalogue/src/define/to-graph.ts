import {
  blankNode,
  type CompactGraph,
  createGraph,
  literal,
  namedNode,
  type Statement,
  statement,
  type Subject,
  type Term,
} from '@ds4sscc/linked-data';
import type { PropertyUse } from '../application-profile.js';
import type { Catalogue } from '../parse-catalogue.js';
import { rdfType, xsd } from '../vocabulary.js';
import { useOfKey } from './definition-class.js';
import { isRecord } from './is-record.js';
import { literalDatatype, temporalDatatype } from './read-literal.js';

/** What can be written as a graph: a definition, several, or a catalogue that `parseCatalogue` read. */
export type GraphSource = object | readonly object[] | Catalogue;

/**
 * A definition as a graph, which the writers of `@ds4sscc/linked-data` write. A catalogue that was parsed, and perhaps
 * changed, is written as far as its types hold it: other statements of the document it came from are not in it.
 *
 * @example
 * ```ts
 * import { defineDataset, toGraph } from '@ds4sscc/catalogue/define';
 * import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
 *
 * const air = defineDataset({ iri: 'urn:air', title: { en: 'Air' }, description: { en: 'Hourly values.' }, issued: '2026' });
 * writeTurtle(toGraph(air), { prefixes: { dct: 'http://purl.org/dc/terms/' } }).text.includes('dct:title "Air"@en'); // => true
 * ```
 */
export function toGraph(source: GraphSource): CompactGraph {
  return createGraph(statementsOf(source));
}

type Members = Readonly<Record<string, unknown>>;

function* statementsOf(source: GraphSource): Iterable<Statement> {
  let blanks = 0;
  const nodes = new Map<object, Subject>();
  const open: Members[] = [];
  /** The term of a resource; it is written later, and once, however often the same object stands for it. */
  const nodeOf = (resource: Members): Subject => {
    const known = nodes.get(resource);
    if (known) return known;
    const { iri } = resource;
    const node = typeof iri === 'string' ? iriOrBlank(iri) : blankNode(`d${(blanks += 1)}`);
    nodes.set(resource, node);
    open.push(resource);
    return node;
  };
  for (const resource of resourcesOf(source)) nodeOf(resource);
  for (let next = 0; next < open.length; next += 1) {
    const resource = open[next] as Members;
    const subject = nodeOf(resource);
    for (const type of listOf(resource['types'])) {
      if (typeof type === 'string') yield statement(subject, rdfType, namedNode(type));
    }
    for (const [key, value] of Object.entries(resource)) {
      const use = useOfKey(key);
      if (!use) continue;
      for (const object of termsOf(use, value, nodeOf)) yield statement(subject, use.iri, object);
    }
  }
}

function resourcesOf(source: GraphSource): readonly Members[] {
  const isParsed = isRecord(source) && Array.isArray(source['catalogues']);
  const found: readonly unknown[] = isParsed ? Object.values(source).flat() : Array.isArray(source) ? source : [source];
  return found.filter(isRecord);
}

function* termsOf(use: PropertyUse, value: unknown, nodeOf: (resource: Members) => Subject): Iterable<Term> {
  if (use.language && isRecord(value)) {
    for (const [language, texts] of Object.entries(value)) {
      const tag = language === '@none' || language === '' ? {} : { language };
      for (const text of listOf(texts)) if (typeof text === 'string') yield literal(text, tag);
    }
    return;
  }
  for (const one of listOf(value)) {
    if (isRecord(one))
      yield '@value' in one ? literal(String(one['@value']), { datatype: String(one['@type']) }) : nodeOf(one);
    else if (typeof one === 'string' || typeof one === 'number') yield termOf(use, String(one));
  }
}

function termOf(use: PropertyUse, text: string): Term {
  if (use.kind === 'node') return iriOrBlank(text);
  const datatype =
    use.kind === 'temporal'
      ? (temporalDatatype(text) ?? `${xsd}string`)
      : use.kind === 'datatype'
        ? use.range
        : literalDatatype(use);
  return literal(text, datatype === undefined ? {} : { datatype });
}

/** References of parsed catalogues name blank nodes as Turtle does. */
function iriOrBlank(name: string): Subject {
  return name.startsWith('_:') ? blankNode(name.slice(2)) : namedNode(name);
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}
