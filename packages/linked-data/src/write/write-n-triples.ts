import type { Statement } from '../graph.js';
import { writableStatements } from './writable-statements.js';
import { writeLines } from './write-lines.js';
import type { WriteOptions, WrittenGraph } from './written-graph.js';

/**
 * Writes a graph as N-Triples, one sorted line for each statement. Statements of named graphs, and those with relative
 * IRIs, cannot be written (N-Triples, section 7): each is a finding.
 *
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { writeNTriples } from '@ds4sscc/linked-data/write/n-triples';
 *
 * const { graph } = await parseGraph('<urn:air> a <urn:Dataset> ; <urn:size> 4 .', { source: 'a.ttl' });
 * writeNTriples(graph).text.split('\n')[1]; // => '<urn:air> <urn:size> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .'
 * ```
 */
export function writeNTriples(graph: Iterable<Statement>, options: WriteOptions = {}): WrittenGraph {
  const limits = { syntax: 'N-Triples', namedGraphs: false, relativeIris: false };
  const { statements, findings } = writableStatements(graph, limits, options.source);
  return { text: writeLines(statements), findings };
}
