import type { Statement, Term } from '../graph.js';
import { createBlankLabels } from './blank-labels.js';
import { orderStatements } from './order-statements.js';
import { planNesting, type Run } from './plan-nesting.js';
import { createPrefixLookup } from './prefix-lookup.js';
import { writableStatements } from './writable-statements.js';
import type { WritePrefixOptions, WrittenGraph } from './written-graph.js';
import { xsdString } from '../xsd-string.js';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/;
const prefix = /^[A-Za-z][A-Za-z0-9_.-]*$/;
// An IRI that looks like a keyword is ignored (JSON-LD 1.1 API, section 5.2.2); "//" would make an authority of the rest.
const keyword = /^@[A-Za-z]+$/;
const local = /^(?!\/\/)/;

/**
 * Writes a graph as flattened JSON-LD: one object for each subject, lists as lists, in a stable order. Values are written
 * in full, so that numbers come back as they were. With `prefixes` there is a context, and names are shortened by it.
 *
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { writeJsonLd } from '@ds4sscc/linked-data/write/json-ld';
 *
 * const { graph } = await parseGraph('<urn:air> <http://purl.org/dc/terms/title> "Air"@en .', { source: 'a.ttl' });
 * const { text } = writeJsonLd(graph, { prefixes: { dct: 'http://purl.org/dc/terms/' } });
 * JSON.parse(text)['@graph']; // => [{ '@id': 'urn:air', 'dct:title': [{ '@value': 'Air', '@language': 'en' }] }]
 * ```
 */
export function writeJsonLd(graph: Iterable<Statement>, options: WritePrefixOptions = {}): WrittenGraph {
  const limits = { syntax: 'JSON-LD', namedGraphs: true, relativeIris: true, refuses };
  const { statements, findings } = writableStatements(graph, limits, options.source);
  const ordered = orderStatements(statements);
  const { runs, inside } = planNesting(ordered, { nodes: false, isItem: () => true });
  const lookup = createPrefixLookup(unmistakable(options.prefixes ?? {}, ordered), { prefix, local });
  const label = createBlankLabels();
  const iri = (value: string): string => {
    const name = lookup.find(value);
    return name === undefined ? value : `${name.prefix}:${name.local}`;
  };
  const id = (term: Term): string => (term.termType === 'BlankNode' ? `_:${label(term.value)}` : iri(term.value));

  // The plan bounds the depth of this recursion.
  const value = (term: Term): object => {
    if (term.termType === 'Literal') {
      if (term.language) return { '@value': term.value, '@language': term.language };
      const type = term.datatype.value;
      return { '@value': term.value, ...(type !== xsdString && { '@type': iri(type) }) };
    }
    if (term.termType === 'NamedNode' && term.value === `${rdf}nil`) return { '@list': [] };
    const held = term.termType === 'BlankNode' ? inside(term.value) : undefined;
    return held !== undefined && 'items' in held ? { '@list': held.items.map(value) } : { '@id': id(term) };
  };
  const node = ({ subject, statements: about }: Run): object => {
    const properties = new Map<string, (object | string)[]>();
    for (const { predicate, object } of about) {
      const isType = predicate.value === `${rdf}type` && object.termType !== 'Literal';
      const key = isType ? '@type' : iri(predicate.value);
      const known = properties.get(key);
      const said = isType ? id(object) : value(object);
      if (known === undefined) properties.set(key, [said]);
      else known.push(said);
    }
    return { '@id': id(subject), ...Object.fromEntries(properties) };
  };
  const nodes: object[] = [];
  let block: { readonly graph: Statement['graph']; readonly nodes: object[] } | undefined;
  for (const run of runs) {
    if (block === undefined || !block.graph.equals(run.graph)) {
      block = run.graph.termType === 'DefaultGraph' ? { graph: run.graph, nodes } : { graph: run.graph, nodes: [] };
      if (run.graph.termType !== 'DefaultGraph') nodes.push({ '@id': id(run.graph), '@graph': block.nodes });
    }
    block.nodes.push(node(run));
  }
  // A prefix that ends in a letter has to say that it is one (JSON-LD 1.1, section 4.4).
  const context = lookup.used().map(([name, namespace]) => [name, { '@id': namespace, '@prefix': true }] as const);
  const document = {
    ...(context.length > 0 && { '@context': Object.fromEntries(context.map(([name, term]) => [name, short(term)])) }),
    '@graph': nodes,
  };
  return { text: `${JSON.stringify(document, undefined, 2)}\n`, findings };
}

function short(term: { readonly '@id': string; readonly '@prefix': true }): unknown {
  return /[:/?#[\]@]$/.test(term['@id']) ? term['@id'] : term;
}

/** The prefixes but for those that are the scheme of an IRI in the graph, which would then mean another one. */
function unmistakable(
  prefixes: Readonly<Record<string, string>>,
  statements: readonly Statement[],
): Readonly<Record<string, string>> {
  const schemes = new Set<string | undefined>();
  const see = (term: Term | Statement['graph']): void => {
    if (term.termType === 'NamedNode') schemes.add(scheme.exec(term.value)?.[1]);
    if (term.termType === 'Literal') see(term.datatype);
  };
  for (const { subject, predicate, object, graph } of statements) [subject, predicate, object, graph].forEach(see);
  return Object.fromEntries(Object.entries(prefixes).filter(([name]) => !schemes.has(name)));
}

function refuses({ subject, predicate, object, graph }: Statement): string | undefined {
  // Relative references are resolved for nodes; a name of a property, class or datatype is a term, or nothing.
  const isType = predicate.value === `${rdf}type`;
  const names: readonly Term[] = [
    predicate,
    ...(isType && object.termType === 'NamedNode' ? [object] : []),
    ...(object.termType === 'Literal' ? [object.datatype] : []),
  ];
  if (names.some((term) => term.termType === 'NamedNode' && !scheme.test(term.value))) {
    return 'its property, class or datatype is a relative IRI';
  }
  const isKeyword = [subject, object, graph].some((term) => term.termType === 'NamedNode' && keyword.test(term.value));
  return isKeyword ? 'an IRI in it looks like a keyword' : undefined;
}
