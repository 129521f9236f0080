import type { Finding } from '@ds4sscc/findings';
import { Parser, type Quad } from 'n3';
import { createGraph, type Graph, type Statement } from './graph.js';

/** The RDF syntaxes that are read. */
export type Syntax = 'turtle' | 'n-triples' | 'rdf-xml' | 'json-ld';

/** How to read a document. */
export interface ParseGraphOptions {
  /** Name for locations. */
  readonly source: string;
  /** The syntax, when the caller knows it; otherwise it is recognised from the content. */
  readonly syntax?: Syntax;
  /** Base IRI against which relative references are resolved. */
  readonly base?: string;
}

/** A document as a graph, with everything that was wrong with it. */
export interface GraphDocument {
  readonly source: string;
  /** `undefined` when the content is no RDF syntax that is read. */
  readonly syntax: Syntax | undefined;
  readonly graph: Graph;
  readonly findings: readonly Finding[];
  /** Prefixes the document declares, for showing IRIs the way its author wrote them. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** One line of the source text, for excerpts. */
  lineText(line: number): string;
}

/** Reads a document into a graph; whatever is wrong with it is a finding. */
export async function parseGraph(text: string, options: ParseGraphOptions): Promise<GraphDocument> {
  const quads = new Parser({ baseIRI: options.base ?? 'file:///' }).parse(text) as Quad[];
  return {
    source: options.source,
    syntax: 'turtle',
    graph: createGraph(quads as unknown as Statement[]),
    findings: [],
    prefixes: {},
    lineText: (line) => text.split('\n')[line - 1] ?? '',
  };
}
