import { createReadStream } from 'node:fs';
import { type GraphDocument, parseGraph, type ParseGraphOptions } from '../parse-graph.js';

/** How to read a file: `source` is its path unless told otherwise. */
export type ReadGraphFileOptions = Omit<ParseGraphOptions, 'source'> & { readonly source?: string };

/**
 * Reads a file into a graph as `parseGraph` does; its name says nothing about its syntax. Of a file larger than the limit
 * no more is read than shows that it is. A file that cannot be opened rejects with the error of `node:fs`.
 */
export function readGraphFile(path: string, options: ReadGraphFileOptions = {}): Promise<GraphDocument> {
  return parseGraph(createReadStream(path), { source: path, ...options });
}
