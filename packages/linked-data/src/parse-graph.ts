import { compareFindings, type Finding } from '@ds4sscc/findings';
import type { CompactGraph } from './compact-graph/compact-graph.js';
import { createGraph } from './graph.js';
import { createProblemLog, type ProblemLog } from './problem-log.js';
import type { ReadResult } from './read-result.js';
import { recogniseSyntax, type Syntax } from './recognise-syntax.js';
import { tooLarge } from './rules.js';

/** How to read a document. */
export interface ParseGraphOptions {
  /** Name for locations. */
  readonly source: string;
  /** The syntax, when the caller knows it; otherwise it is recognised from the content. */
  readonly syntax?: Syntax;
  /** Base IRI against which relative references are resolved. */
  readonly base?: string;
  /** JSON-LD contexts beside the bundled ones, by their IRI. */
  readonly contexts?: Readonly<Record<string, unknown>>;
  /** Longest text that is read, in UTF-16 code units; 64 Mi unless told. */
  readonly maxLength?: number;
}

/** A document as a graph, with everything that was wrong with it. */
export interface GraphDocument {
  readonly source: string;
  /** `undefined` when the content is no RDF syntax that is read. */
  readonly syntax: Syntax | undefined;
  /** Blank nodes have names of this document alone: graphs of several documents do not share them. */
  readonly graph: CompactGraph;
  readonly findings: readonly Finding[];
  /** Prefixes the document declares, for showing IRIs the way its author wrote them. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** One line of the source text, for excerpts. */
  lineText(line: number): string;
}

const defaultMaxLength = 64 * 1024 * 1024;

type Reader = (
  text: string,
  log: ProblemLog,
  options: ParseGraphOptions & { maxLength: number },
) => Promise<ReadResult>;

// Each syntax loads its parser when it is first met: jsonld alone takes longer to load than most documents to read.
const readers: Readonly<Record<Syntax, Reader>> = {
  turtle: async (text, log, { base }) =>
    (await import('./read-turtle.js')).readTurtle(text, log, { base, lineMode: false }),
  'n-triples': async (text, log, { base }) =>
    (await import('./read-turtle.js')).readTurtle(text, log, { base, lineMode: true }),
  'rdf-xml': async (text, log, options) => (await import('./read-rdf-xml.js')).readRdfXml(text, log, options),
  'json-ld': async (text, log, options) => (await import('./read-json-ld.js')).readJsonLd(text, log, options),
};

/**
 * Reads a document into a graph. Whatever is wrong with it is a finding with its place, and costs as little of the graph
 * as can be; nothing is ever fetched.
 *
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = '@prefix dct: <http://purl.org/dc/terms/> .\n<urn:air> dct:title "Air quality"@en .';
 * const document = await parseGraph(text, { source: 'catalogue.ttl' });
 * document.graph.size; // => 1
 * document.graph.withPredicate('http://purl.org/dc/terms/title')[0]?.line; // => 2
 * ```
 */
export async function parseGraph(text: string, options: ParseGraphOptions): Promise<GraphDocument> {
  const { source, maxLength = defaultMaxLength } = options;
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const log = createProblemLog(content, source);
  const syntax = options.syntax ?? recogniseSyntax(content);
  let result: ReadResult = { statements: [], prefixes: {} };
  if (content.length > maxLength) {
    log.report(tooLarge, undefined, { length: content.length, limit: maxLength });
  } else if (syntax !== undefined) {
    result = await readers[syntax](content, log, { ...options, maxLength });
  }
  return {
    source,
    syntax,
    graph: createGraph(result.statements),
    findings: log.findings.toSorted(compareFindings),
    prefixes: result.prefixes,
    lineText: (line) => log.lineText(line),
  };
}
