import { type Excerpt, excerptOf, type Finding, finding, type FindingDetail, type Rule } from '@ds4sscc/findings';
import { type Graph, type GraphDocument, type Statement, type Subject, type Term } from '@ds4sscc/linked-data';
import { locate } from './locate.js';
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
  // A line is cut out once: where all of a catalogue stands on one line, each cut would cost as much as the catalogue.
  const lines = new Map<number, string>();
  const lineText = (line: number): string => {
    const text = lines.get(line) ?? document.lineText(line);
    lines.set(line, text);
    return text;
  };
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
      const { line, column = 1 } = location;
      return finding(rule, location, args, {
        ...(line !== undefined && { excerpt: excerptAt(lineText(line), column) }),
        ...detail,
      });
    },
  };
}

/** What stands at a statement's place: a literal or IRI of Turtle, a tag of RDF/XML, a key of JSON-LD, else a word. */
const termForm = /^(?:"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^[^\s;,]+)?|<[^>]*>|[^\s;,]+)/;

function excerptAt(text: string, column: number): Excerpt {
  const term = termForm.exec(text.slice(column - 1, column + 199))?.[0].length ?? 1;
  return excerptOf(text, column, term);
}
