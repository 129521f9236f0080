import type { Statement } from '../graph.js';
import { turtleBlocks } from './turtle-blocks.js';
import { writableStatements } from './writable-statements.js';
import type { WritePrefixOptions, WrittenGraph } from './written-graph.js';

/**
 * Writes a graph as TriG: as `writeTurtle` does, with a block for each named graph.
 *
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { writeTriG } from '@ds4sscc/linked-data/write/trig';
 *
 * const { graph } = await parseGraph('<urn:a> <urn:p> "1" <urn:g> .', { source: 'a.nq' });
 * writeTriG(graph).text; // => '<urn:g> {\n  <urn:a>\n    <urn:p> "1" .\n}\n'
 * ```
 */
export function writeTriG(graph: Iterable<Statement>, options: WritePrefixOptions = {}): WrittenGraph {
  const limits = { syntax: 'TriG', namedGraphs: true, relativeIris: true };
  const { statements, findings } = writableStatements(graph, limits, options.source);
  return { text: turtleBlocks(statements, options.prefixes), findings };
}
