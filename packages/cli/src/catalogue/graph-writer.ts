import { extname } from 'node:path';
import type { Graph, Syntax, WritePrefixOptions, WrittenGraph } from '@ds4sscc/linked-data';
import { UsageError } from '../usage-error.js';
import { mustBeAmong, syntaxes } from './catalogue-formats.js';

/** Writes a graph in one syntax. */
export type GraphWriter = (graph: Graph, options?: WritePrefixOptions) => WrittenGraph;

/**
 * The writer of a syntax: the one that is named, or the one that the ending of the file stands for, or that of Turtle.
 *
 * @throws {UsageError} for a syntax that there is not, and for an ending that stands for none.
 */
export async function graphWriter(syntax: string | undefined, file: string | undefined): Promise<GraphWriter> {
  return writers[syntax === undefined ? syntaxOf(file) : mustBeAmong('--to', syntax, syntaxes, 'syntax')]();
}

/** The syntax that the ending of a file stands for. */
export function syntaxOfEnding(file: string): Syntax | undefined {
  const ending = endingOf(file);
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}

function syntaxOf(file: string | undefined): Syntax {
  const ending = file === undefined ? '' : endingOf(file);
  if (file === undefined || ending === '') return 'turtle';
  const found = syntaxOfEnding(file);
  if (found !== undefined) return found;
  throw new UsageError(`${file}: no syntax ends in ".${ending}"; say which with --to: ${syntaxes.join(', ')}`);
}

function endingOf(file: string): string {
  return extname(file).slice(1).toLowerCase();
}

const writers: Readonly<Record<Syntax, () => Promise<GraphWriter>>> = {
  'json-ld': async () => (await import('@ds4sscc/linked-data/write/json-ld')).writeJsonLd,
  'n-quads': async () => (await import('@ds4sscc/linked-data/write/n-quads')).writeNQuads,
  'n-triples': async () => (await import('@ds4sscc/linked-data/write/n-triples')).writeNTriples,
  'rdf-xml': async () => (await import('@ds4sscc/linked-data/write/rdf-xml')).writeRdfXml,
  trig: async () => (await import('@ds4sscc/linked-data/write/trig')).writeTriG,
  turtle: async () => (await import('@ds4sscc/linked-data/write/turtle')).writeTurtle,
};

const endings: Readonly<Record<string, Syntax>> = {
  json: 'json-ld',
  jsonld: 'json-ld',
  nq: 'n-quads',
  nt: 'n-triples',
  rdf: 'rdf-xml',
  trig: 'trig',
  ttl: 'turtle',
  xml: 'rdf-xml',
};
