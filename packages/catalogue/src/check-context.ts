import { type Excerpt, excerptOf, type Finding, finding, type FindingDetail, type Rule } from '@ds4sscc/findings';
import {
  type CompactGraph,
  type GraphDocument,
  type GraphRows,
  type Rows,
  type Subject,
  termKey,
} from '@ds4sscc/linked-data';
import { type ClassFacts, classFacts } from './class-facts.js';
import { createShowTerm } from './show-term.js';
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
  /** Rows of a node with this property IRI. */
  from(node: number, property: string): Rows;
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
  const facts = classFacts(graph, classes);
  const ids = new Map<string, number>();
  const idOf = (iri: string): number => {
    let id = ids.get(iri);
    if (id === undefined) ids.set(iri, (id = graph.iriId(iri) ?? -1));
    return id;
  };
  const showTerm = createShowTerm(document.prefixes);
  const shown = new Map<number | string, string>();
  const show = (term: number | string): string => {
    let text = shown.get(term);
    if (text === undefined) shown.set(term, (text = showTerm(typeof term === 'string' ? term : graph.term(term))));
    return text;
  };
  // A line is cut out once: where all of a catalogue stands on one line, each cut would cost as much as the catalogue.
  const lines = new Map<number, string>();
  const lineText = (line: number): string => {
    let text = lines.get(line);
    if (text === undefined) lines.set(line, (text = document.lineText(line)));
    return text;
  };
  return {
    document,
    graph,
    rows,
    classes: facts,
    instances: facts.instances,
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
    isDescribed: (node) => rows.from(node).length > 0,
    show,
    declaration(node, classIri) {
      const types = idOf(rdfType) < 0 ? none : rows.from(node, idOf(rdfType));
      if (classIri !== undefined) {
        const wanted = idOf(classIri);
        for (let at = 0; at < types.length; at += 1) if (rows.objects[types[at] as number] === wanted) return types[at];
      }
      return types[0] ?? rows.from(node)[0];
    },
    report(rule, node, row, args, detail = {}) {
      const place = row === undefined ? {} : rows.place(row);
      const location = { source: document.source, ...place, node: keyOf(graph, node) };
      const { line, column = 1 } = place;
      if (line === undefined) return finding(rule, location, args, detail);
      return finding(rule, location, args, { ...detail, excerpt: excerptAt(lineText(line), column) });
    },
  };
}

function keyOf(graph: CompactGraph, node: number): string {
  return termKey(graph.term(node) as Subject);
}

/** What stands at a statement's place: a literal or IRI of Turtle, a tag of RDF/XML, a key of JSON-LD, else a word. */
const termForm = /^(?:"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^[^\s;,]+)?|<[^>]*>|[^\s;,]+)/;

function excerptAt(text: string, column: number): Excerpt {
  const term = termForm.exec(text.slice(column - 1, column + 199))?.[0].length ?? 1;
  return excerptOf(text, column, term);
}
