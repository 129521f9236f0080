import { type BlankNames, createBlankNames, createNodeMap, type FlatValue } from './node-map.js';

/** A term of a statement. */
export interface RdfTerm {
  readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
  readonly value: string;
  readonly language?: string;
  readonly datatype?: RdfTerm;
}

/** A statement. */
export interface Quad {
  readonly subject: RdfTerm;
  readonly predicate: RdfTerm;
  readonly object: RdfTerm;
  readonly graph: RdfTerm;
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const defaultGraph: RdfTerm = { termType: 'DefaultGraph', value: '' };

/**
 * The statements that an expanded document makes (JSON-LD 1.1 API, 8.1, deserialization to RDF), sorted by graph, subject
 * and predicate. What is relative makes no statement, as the standard has it; the caller resolves against a base.
 */
export function nodesToQuads(nodes: readonly object[], names: BlankNames = createBlankNames()): readonly Quad[] {
  const quads: Quad[] = [];
  for (const [graphName, subjects] of sorted(createNodeMap(nodes, names))) {
    if (graphName !== '' && !isAbsolute(graphName)) continue;
    const graph = graphName === '' ? defaultGraph : named(graphName);
    for (const [name, node] of sorted(subjects)) {
      if (!isAbsolute(name)) continue;
      const subject = named(name);
      for (const [property, values] of sorted(node)) {
        const predicate = named(property === '@type' ? `${rdf}type` : property);
        if (predicate.termType === 'BlankNode' || !isAbsolute(predicate.value)) continue;
        for (const value of values) {
          const object = toTerm(value, graph, quads, names);
          if (object) quads.push({ subject, predicate, object, graph });
        }
      }
    }
  }
  return quads;
}

function toTerm(flat: FlatValue, graph: RdfTerm, quads: Quad[], names: BlankNames): RdfTerm | undefined {
  if ('list' in flat) return toList(flat.list, graph, quads, names);
  if ('value' in flat) return toLiteral(flat.value);
  return isAbsolute(flat.node) ? named(flat.node) : undefined;
}

/** Cells of a list (8.3): each has an item and the rest. */
function toList(items: readonly FlatValue[], graph: RdfTerm, quads: Quad[], names: BlankNames): RdfTerm {
  const nil = named(`${rdf}nil`);
  const head = items.length === 0 ? nil : named(names.of());
  let cell = head;
  for (const [index, item] of items.entries()) {
    const object = toTerm(item, graph, quads, names);
    const rest = index === items.length - 1 ? nil : named(names.of());
    if (object) quads.push({ subject: cell, predicate: named(`${rdf}first`), object, graph });
    quads.push({ subject: cell, predicate: named(`${rdf}rest`), object: rest, graph });
    cell = rest;
  }
  return head;
}

/** A literal (8.2). Only numbers take the canonical form of a double: a text keeps its own. */
export function toLiteral(item: Readonly<Record<string, unknown>>): RdfTerm {
  const { '@value': value, '@type': type, '@language': language } = item;
  const typed = (text: string, otherwise: string): RdfTerm => ({
    termType: 'Literal',
    value: text,
    datatype: named(typeof type === 'string' ? type : otherwise),
  });
  if (type === '@json') return { termType: 'Literal', value: canonicalJson(value), datatype: named(`${rdf}JSON`) };
  if (typeof value === 'boolean') return typed(String(value), `${xsd}boolean`);
  if (typeof value === 'number') {
    const isDouble = !Number.isInteger(value) || Math.abs(value) >= 1e21 || type === `${xsd}double`;
    return isDouble ? typed(canonicalDouble(value), `${xsd}double`) : typed(value.toFixed(0), `${xsd}integer`);
  }
  if (typeof language === 'string')
    return { termType: 'Literal', value: String(value), language, datatype: named(`${rdf}langString`) };
  return typed(String(value), `${xsd}string`);
}

function canonicalDouble(value: number): string {
  return value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');
}

/** The JSON Canonicalization Scheme (RFC 8785): keys sorted by UTF-16 code unit, numbers and texts as ECMAScript writes them. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

function named(name: string): RdfTerm {
  return name.startsWith('_:')
    ? { termType: 'BlankNode', value: name.slice(2) }
    : { termType: 'NamedNode', value: name };
}

/** A scheme is enough to tell what is relative. What no IRI may hold, such as a space, is kept and reported by the caller. */
function isAbsolute(name: string): boolean {
  return /^(?:[A-Za-z][A-Za-z0-9+.-]*|_):/.test(name);
}

function sorted<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
