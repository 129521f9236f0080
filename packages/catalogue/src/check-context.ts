import type { Finding, FindingDetail, Rule } from '@ds4sscc/findings';
import {
  type CompactGraph,
  type GraphDocument,
  type GraphRows,
  type Rows,
  type Subject,
  termKey,
} from '@ds4sscc/linked-data';
import { type ClassFacts, classFacts } from './class-facts.js';
import { createReporter } from './create-reporter.js';
import { rdfType } from './vocabulary.js';

/**
 * What every check is given: the document, look-ups in it, and the way to make a finding in it. Terms are numbers of the
 * graph and statements are rows of it: a check that finds nothing makes nothing.
 */
export interface CheckContext {
  readonly document: GraphDocument;
  readonly graph: CompactGraph;
  readonly rows: GraphRows;
  readonly classes: ClassFacts;
  /** Instances of a class IRI, declared subclasses included, in the order of the document. */
  instances(classIri: string): readonly number[];
  /** Whether a node has a property. */
  has(node: number, property: string): boolean;
  /** Rows of a node with this property IRI. */
  from(node: number, property: string): Rows;
  /** Whether anything leads to a node with this property IRI. */
  isValueOf(node: number, property: string): boolean;
  /** Rows that lead to a node with this property IRI. */
  to(node: number, property: string): Rows;
  /** Rows with this property IRI. */
  withProperty(property: string): Rows;
  /** Whether a node has any statement of its own. */
  isDescribed(node: number): boolean;
  /** A term or IRI with the document's prefixes. */
  show(term: number | string): string;
  /** Where a node is declared to be of a class; else its first statement. */
  declaration(node: number, classIri?: string): number | undefined;
  /** A finding about a node, placed at a statement. */
  report<Args>(rule: Rule<Args>, node: number, row: number | undefined, args: Args, detail?: FindingDetail): Finding;
}

const none: Rows = [];

/** Prepares a document for checking; `classes` are those that checks ask for. */
export function createCheckContext(document: GraphDocument, classes: readonly string[]): CheckContext {
  const { graph } = document;
  const { rows } = graph;
  const { order, starts } = rows.bySubject();
  const facts = classFacts(graph, classes);
  const ids = new Map<string, number>();
  const idOf = (iri: string): number => {
    let id = ids.get(iri);
    if (id === undefined) ids.set(iri, (id = graph.iriId(iri) ?? -1));
    return id;
  };
  const reporter = createReporter(document);
  const shownIds = new Map<number, string>();
  const shownIris = new Map<string, string>();
  const show = (term: number | string): string => {
    if (typeof term === 'string') {
      let text = shownIris.get(term);
      if (text === undefined) shownIris.set(term, (text = reporter.show(term)));
      return text;
    }
    let text = shownIds.get(term);
    if (text !== undefined) return text;
    text = reporter.show(graph.kindOf(term) === 0 ? graph.textOf(term) : graph.term(term));
    shownIds.set(term, text);
    return text;
  };
  // `termKey` without making the term, for the names that it leaves as they are.
  const keyOf = (node: number): string => {
    const text = graph.textOf(node);
    const isPlain = graph.kindOf(node) === 0 && /^[a-zA-Z]/.test(text);
    return isPlain ? text : termKey(graph.term(node) as Subject);
  };
  return {
    document,
    graph,
    rows,
    classes: facts,
    instances: facts.instances,
    has(node, property) {
      const id = idOf(property);
      return id >= 0 && rows.firstFrom(node, id) >= 0;
    },
    isValueOf(node, property) {
      const id = idOf(property);
      return id >= 0 && rows.firstTo(node, id) >= 0;
    },
    from(node, property) {
      const id = idOf(property);
      return id < 0 ? none : rows.from(node, id);
    },
    to(node, property) {
      const id = idOf(property);
      return id < 0 ? none : rows.to(node, id);
    },
    withProperty(property) {
      const id = idOf(property);
      return id < 0 ? none : rows.withPredicate(id);
    },
    isDescribed: (node) => (starts[node] as number) < (starts[node + 1] as number),
    show,
    declaration(node, classIri) {
      const wanted = classIri === undefined ? -1 : idOf(classIri);
      const type = idOf(rdfType);
      const start = starts[node] as number;
      const end = starts[node + 1] as number;
      let first: number | undefined;
      for (let at = start; at < end; at += 1) {
        const row = order[at] as number;
        if (rows.predicates[row] !== type) continue;
        if (rows.objects[row] === wanted) return row;
        first ??= row;
      }
      return first ?? (start < end ? order[start] : undefined);
    },
    report: (rule, node, row, args, detail) =>
      reporter.report(rule, keyOf(node), row === undefined ? undefined : rows.place(row), args, detail),
  };
}
