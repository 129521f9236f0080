import type { Statement } from '../graph.js';
import { writableStatements } from './writable-statements.js';
import { writeLines } from './write-lines.js';
import type { WriteOptions, WrittenGraph } from './written-graph.js';

/**
 * Writes a graph as N-Quads, one sorted line for each statement. Statements with relative IRIs cannot be written (N-Quads,
 * section 4): each is a finding.
 *
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { writeNQuads } from '@ds4sscc/linked-data/write/n-quads';
 *
 * const { graph } = await parseGraph('<urn:g> { <urn:air> <urn:name> "Air"@en }', { source: 'a.trig' });
 * writeNQuads(graph).text; // => '<urn:air> <urn:name> "Air"@en <urn:g> .\n'
 * ```
 */
export function writeNQuads(graph: Iterable<Statement>, options: WriteOptions = {}): WrittenGraph {
  const limits = { syntax: 'N-Quads', namedGraphs: true, relativeIris: false };
  const { statements, findings } = writableStatements(graph, limits, options.source);
  return { text: writeLines(statements), findings };
}
