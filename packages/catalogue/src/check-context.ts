import { excerptOf, type Finding, finding, type FindingDetail, type Location, type Rule } from '@ds4sscc/findings';
import { type Graph, type GraphDocument, type Statement, type Subject, type Term, termKey } from '@ds4sscc/linked-data';
import { selectInstances } from './select-instances.js';
import { createShowTerm } from './show-term.js';
import { rdfType } from './vocabulary.js';

/** What every check is given: the document, look-ups in it, and the way to make a finding in it. */
export interface CheckContext {
  readonly document: GraphDocument;
  readonly graph: Graph;
  /** Instances of a class IRI, declared subclasses included. */
  instances(type: string): readonly Subject[];
  /** A term or IRI with the document's prefixes. */
  show(term: Term | string): string;
  /** Where a node is declared to be of a class; else its first statement. */
  declaration(node: Subject, type?: string): Statement | undefined;
  /** A finding about a node, placed at a statement. */
  report<Args>(
    rule: Rule<Args>,
    node: Subject,
    statement: Statement | undefined,
    args: Args,
    detail?: FindingDetail,
  ): Finding;
}

/** Prepares a document for checking. */
export function createCheckContext(document: GraphDocument): CheckContext {
  const { graph } = document;
  return {
    document,
    graph,
    instances: selectInstances(graph),
    show: createShowTerm(document.prefixes),
    declaration(node, type) {
      const types = graph.from(node, rdfType);
      return types.find(({ object }) => object.value === type) ?? types[0] ?? graph.from(node)[0];
    },
    report(rule, node, statement, args, detail = {}) {
      const location = locate(document.source, node, statement);
      return finding(rule, location, args, { ...excerpt(document, location), ...detail });
    },
  };
}

/** The place of a statement, with the node it is about. */
export function locate(source: string, node: Subject, statement: Statement | undefined): Location {
  return {
    source,
    ...(statement?.line !== undefined && { line: statement.line }),
    ...(statement?.column !== undefined && { column: statement.column }),
    ...(statement?.pointer !== undefined && { pointer: statement.pointer }),
    node: termKey(node),
  };
}

/** What stands at a statement's place: a literal or IRI of Turtle, a tag of RDF/XML, a key of JSON-LD, else a word. */
const termForm = /^(?:"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^[^\s;,]+)?|<[^>]*>|[^\s;,]+)/;

function excerpt(document: GraphDocument, { line, column = 1 }: Location): FindingDetail {
  if (line === undefined) return {};
  const text = document.lineText(line);
  const term = termForm.exec(text.slice(column - 1))?.[0].length ?? 1;
  return { excerpt: excerptOf(text, column, term) };
}
