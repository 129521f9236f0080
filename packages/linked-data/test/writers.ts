import type { Statement, Syntax, WritePrefixOptions, WrittenGraph } from '../src/index.js';
import { writeJsonLd } from '../src/write/write-json-ld.js';
import { writeNQuads } from '../src/write/write-n-quads.js';
import { writeNTriples } from '../src/write/write-n-triples.js';
import { writeRdfXml } from '../src/write/write-rdf-xml.js';
import { writeTriG } from '../src/write/write-trig.js';
import { writeTurtle } from '../src/write/write-turtle.js';

/** The writer of each syntax. */
export const writers: readonly (readonly [
  syntax: Syntax,
  write: (graph: Iterable<Statement>, options?: WritePrefixOptions) => WrittenGraph,
])[] = [
  ['turtle', writeTurtle],
  ['trig', writeTriG],
  ['n-triples', writeNTriples],
  ['n-quads', writeNQuads],
  ['rdf-xml', writeRdfXml],
  ['json-ld', writeJsonLd],
];
