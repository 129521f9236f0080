import type { Statement } from '../graph.js';
import { turtleBlocks } from './turtle-blocks.js';
import { writableStatements } from './writable-statements.js';
import type { WritePrefixOptions, WrittenGraph } from './written-graph.js';

/**
 * Writes a graph as Turtle to be read by people, in an order that hangs on the graph alone: one paragraph for each subject,
 * blank nodes and lists where they are mentioned, only the prefixes that are used. Statements of named graphs cannot be
 * written: each is a finding.
 *
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
 *
 * const text = '<urn:air> <http://purl.org/dc/terms/publisher> [ a <http://xmlns.com/foaf/0.1/Agent> ] .';
 * const { graph } = await parseGraph(text, { source: 'a.ttl' });
 * const prefixes = { dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', dcat: 'http://www.w3.org/ns/dcat#' };
 * const { text: written } = writeTurtle(graph, { prefixes });
 * written.split('\n').slice(3); // => ['<urn:air>', '  dct:publisher [', '    a foaf:Agent', '  ] .', '']
 * ```
 */
export function writeTurtle(graph: Iterable<Statement>, options: WritePrefixOptions = {}): WrittenGraph {
  const limits = { syntax: 'Turtle', namedGraphs: false, relativeIris: true };
  const { statements, findings } = writableStatements(graph, limits, options.source);
  return { text: turtleBlocks(statements, options.prefixes), findings };
}
