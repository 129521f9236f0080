import type { Syntax } from '../recognise-syntax.js';
import { createJsonLdCutter } from './cut-json-ld.js';
import { createLineCutter } from './cut-lines.js';
import { createRdfXmlCutter } from './cut-rdf-xml.js';
import { createTurtleCutter } from './cut-turtle.js';
import type { TextCutter } from './text-cutter.js';

const cutters: Readonly<Record<Syntax, () => TextCutter>> = {
  turtle: createTurtleCutter,
  trig: createTurtleCutter,
  'n-triples': createLineCutter,
  'n-quads': createLineCutter,
  'rdf-xml': createRdfXmlCutter,
  'json-ld': createJsonLdCutter,
};

/** A cutter for a document of a syntax. */
export function cutterOf(syntax: Syntax): TextCutter {
  return cutters[syntax]();
}
