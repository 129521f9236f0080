import type { Finding } from '@ds4sscc/findings';
import { blankNode, type CompactGraph, type GraphDocument, type Subject } from '@ds4sscc/linked-data';
import type { WrittenConversion } from './conversion.js';
import { lostStatements } from './lost-statements.js';
import type { Json, Kind } from './mapping.js';
import type { NodeReader, NodeReaderOptions } from './read-nodes.js';
import { createNodeWriter, type NodeWriter } from './write-nodes.js';

/** A format as its two halves: how its documents begin, for writing and for reading. */
export interface Format {
  readonly name: string;
  /** The resources that a document begins with. */
  roots(document: GraphDocument): readonly Root[];
  /** Where the root with this number will stand in a document of so many. */
  pointerOf(index: number, count: number): string;
  /** The document of the roots' objects. */
  wrap(objects: readonly Json[]): Json;
  /** Reads a document that was written. */
  read(value: Json, options: NodeReaderOptions): NodeReader;
}

/** A resource that a document begins with, and what it is written as. */
export interface Root {
  readonly node: Subject;
  readonly kind: Kind;
}

/**
 * Writes a graph in a format. What is lost is not a matter of opinion: the document is read again, by the table it was
 * written by, and compared with the graph.
 */
export function convertGraph(
  document: GraphDocument,
  format: Format,
  findings: readonly Finding[] = [],
): WrittenConversion {
  const { graph } = document;
  const writer = createNodeWriter(graph);
  const roots = format.roots(document);
  writer.reserve(roots);
  const objects = roots.map(({ node, kind }, index) => writer.write(node, kind, format.pointerOf(index, roots.length)));
  const value = format.wrap(objects);
  const back = format.read(value, blankNodesOf(graph, writer)).build();
  return { value, ...lostStatements(document, { format: format.name, back, kinds: writer.kinds }), findings };
}

/** The names of the source for the blank nodes that come back; a new one where a resource lost its name, or was written twice. */
function blankNodesOf(graph: CompactGraph, { blankNodes }: NodeWriter): NodeReaderOptions {
  let made = 0;
  const fresh = (): Subject => {
    for (;;) {
      made += 1;
      const node = blankNode(`new${made}`);
      if (graph.termId(node) === undefined) return node;
    }
  };
  return { blankNodeAt: (pointer) => blankNodes.get(pointer) ?? fresh(), blankNodeOf: blankNode };
}
