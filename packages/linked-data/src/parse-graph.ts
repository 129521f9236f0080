import { compareFindings, type Finding } from '@ds4sscc/findings';
import type { CompactGraph } from './compact-graph/compact-graph.js';
import { createGraph } from './graph.js';
import { createProblemLog, type ProblemLog } from './problem-log.js';
import { type GraphInput, readInput } from './read-input.js';
import { readPlainTurtle } from './read-plain-turtle.js';
import type { ReadResult } from './read-result.js';
import type { ReadTurtleOptions } from './read-turtle.js';
import { recogniseSyntax, type Syntax } from './recognise-syntax.js';
import { syntaxUnknown, tooLarge } from './rules.js';

/** How to read a document. */
export interface ParseGraphOptions {
  /** Name for locations. */
  readonly source: string;
  /** The syntax, when the caller knows it; otherwise it is recognised from the content. */
  readonly syntax?: Syntax;
  /** Base IRI against which relative references are resolved; N-Triples and N-Quads have none. */
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
  turtle: (text, log, { base }) => readTriples(text, log, { base, lineMode: false, graphs: 'none' }),
  trig: async (text, log, { base }) =>
    (await import('./read-turtle.js')).readTurtle(text, log, { base, lineMode: false, graphs: 'blocks' }),
  // In the syntaxes of lines IRIs are absolute (N-Triples, section 2.2): a base would hide one that is not.
  'n-triples': (text, log) => readTriples(text, log, { lineMode: true, graphs: 'none' }),
  'n-quads': async (text, log) =>
    (await import('./read-turtle.js')).readTurtle(text, log, { lineMode: true, graphs: 'fourth-term' }),
  'rdf-xml': async (text, log, options) => (await import('./read-rdf-xml.js')).readRdfXml(text, log, options),
  'json-ld': async (text, log, options) => (await import('./read-json-ld.js')).readJsonLd(text, log, options),
};

/**
 * Reads a document into a graph, leniently: whatever is wrong with it is a finding with its place, and costs as little of
 * the graph as can be; nothing is ever fetched. Bytes are UTF-8. A stream that fails rejects with its own error.
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
export async function parseGraph(input: GraphInput, options: ParseGraphOptions): Promise<GraphDocument> {
  const { source, maxLength = defaultMaxLength } = options;
  const { text, findings } = await readInput(input, source, maxLength);
  const log = createProblemLog(text ?? '', source);
  const syntax = options.syntax ?? (text === undefined ? undefined : recogniseSyntax(text));
  let result: ReadResult = { statements: [], prefixes: {} };
  if (text === undefined) {
    log.report(tooLarge, undefined, { limit: maxLength });
  } else if (syntax !== undefined) {
    result = await readers[syntax](text, log, { ...options, maxLength });
  } else if (findings.length === 0) {
    log.report(syntaxUnknown, { line: 1, column: 1 }, {});
  }
  return {
    source,
    syntax,
    graph: createGraph(result.statements),
    findings: [...findings, ...log.findings].toSorted(compareFindings),
    prefixes: result.prefixes,
    lineText: (line) => log.lineText(line),
  };
}

async function readTriples(text: string, log: ProblemLog, options: ReadTurtleOptions): Promise<ReadResult> {
  const plain = readPlainTurtle(text, options.lineMode, { base: options.base });
  if (plain) return { statements: plain.rows.build(), prefixes: Object.fromEntries(plain.prefixes) };
  return (await import('./read-turtle.js')).readTurtle(text, log, options);
}
