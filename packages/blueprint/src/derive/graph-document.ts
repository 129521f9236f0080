import type { CompactGraph, GraphDocument } from '@ds4sscc/linked-data';

/** A graph that was made, not read: it has no text, so that nothing in it has a line. */
export function graphDocument(graph: CompactGraph, source: string): GraphDocument {
  return { source, syntax: undefined, graph, findings: [], prefixes: {}, lineText: () => '' };
}
