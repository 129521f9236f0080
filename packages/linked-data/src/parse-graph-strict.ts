import { type GraphDocument, parseGraph, type ParseGraphOptions } from './parse-graph.js';
import type { Graph } from './graph.js';
import type { GraphInput } from './read-input.js';

/** A document read strictly: without a graph when anything in it was an error. */
export interface StrictGraphDocument extends Omit<GraphDocument, 'graph'> {
  /** `undefined` when there is a finding of level error; half a graph is never given out. */
  readonly graph: Graph | undefined;
}

/**
 * Reads a document the way strict parsers do: one error, and there is no graph. Unlike them it goes on to the end, so that
 * the findings name every error at once. Warnings, such as a relative IRI, do not count.
 *
 * @example
 * ```ts
 * import { parseGraphStrict } from '@ds4sscc/linked-data';
 *
 * const text = '<urn:air> <urn:page> <https://example.org/my page> .';
 * const { graph, findings } = await parseGraphStrict(text, { source: 'catalogue.ttl' });
 * graph; // => undefined
 * findings.map(({ rule }) => rule); // => ['rdf/invalid-iri']
 * ```
 */
export async function parseGraphStrict(input: GraphInput, options: ParseGraphOptions): Promise<StrictGraphDocument> {
  const document = await parseGraph(input, options);
  const failed = document.findings.some(({ level }) => level === 'error');
  return { ...document, graph: failed ? undefined : document.graph };
}
