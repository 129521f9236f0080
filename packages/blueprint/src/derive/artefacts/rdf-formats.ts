import type { Graph, WritePrefixOptions, WrittenGraph } from '@ds4sscc/linked-data';

type Write = (graph: Graph, options?: WritePrefixOptions) => WrittenGraph;

/** The syntaxes of RDF with the ending of their files. */
export const rdfFormats: Readonly<Record<string, string>> = {
  turtle: 'ttl',
  'json-ld': 'jsonld',
  'n-quads': 'nq',
  'n-triples': 'nt',
  'rdf-xml': 'rdf',
  trig: 'trig',
};

const writers: Readonly<Record<string, () => Promise<Write>>> = {
  turtle: async () => (await import('@ds4sscc/linked-data/write/turtle')).writeTurtle,
  'json-ld': async () => (await import('@ds4sscc/linked-data/write/json-ld')).writeJsonLd,
  'n-quads': async () => (await import('@ds4sscc/linked-data/write/n-quads')).writeNQuads,
  'n-triples': async () => (await import('@ds4sscc/linked-data/write/n-triples')).writeNTriples,
  'rdf-xml': async () => (await import('@ds4sscc/linked-data/write/rdf-xml')).writeRdfXml,
  trig: async () => (await import('@ds4sscc/linked-data/write/trig')).writeTriG,
};

/** A graph in one of these syntaxes. */
export async function writeRdf(
  graph: Graph,
  format: string,
  prefixes: Readonly<Record<string, string>>,
): Promise<string> {
  const load = writers[format];
  if (load === undefined) throw new TypeError(`no syntax of RDF is called ${format}`);
  return (await load())(graph, { prefixes }).text;
}
