import { hasGraphBlock } from './has-graph-block.js';
import { xmlRoot } from './xml-root.js';

/** The RDF syntaxes that are read. */
export type Syntax = 'turtle' | 'trig' | 'n-triples' | 'n-quads' | 'rdf-xml' | 'json-ld';

/** How much of a text is looked at; of JSON more, because its context may stand last. */
const prefixLength = 64_000;
const jsonPrefixLength = 1_000_000;
/** Quads may follow on triples. Over a string much longer than this a regular expression would run out of its stack. */
const linesPrefixLength = 1_000_000;

const keywords = new Set(['@context', '@graph', '@id', '@type', '@included', '@reverse']);
const prefixedName = String.raw`[\p{L}][\p{L}\p{N}_.-]*:[^\s<>"',;:/[\]()][^\s<>"',;[\]()]*`;
// What tells an IRI from the tags of XML and HTML: a path, a fragment, or a scheme that names.
// No part can be read in two ways: over 64,000 characters, trying them all would take seconds.
const iri = String.raw`<(?:|[^<>\s:/#]*[/#][^<>\s]*|[A-Za-z][\w+.-]*:[^<>\s/:#]*[/:#][^<>\s]*|(?:urn|did|tag|info|mailto):[^<>\s]*)>`;
const blank = String.raw`_:[^\s<>"]+(?=[\s<])`;
const directive = /^@(?:prefix|base)\s|^(?:prefix\s+[^\s<:]*:\s*<|base\s+<)/i;
const statement = new RegExp(
  String.raw`^(?:(?:${iri}|${blank}|\[\s*\])\s*|\[\s*|${prefixedName}\s+)(?:a\s|${iri}|${prefixedName}\s)\s*[<"'[(:+\d\p{L}_-]`,
  'u',
);
const graphStart = new RegExp(
  String.raw`^(?:(?:graph\s+)?(?:${iri}|${blank}|\[\s*\]|${prefixedName}(?=\s))\s*)?\{(?:\s|#.*[\r\n])*`,
  'iu',
);
const query = /^[ \t]*(?:select|construct|ask|describe|insert|delete|with|load|clear|drop)\b/im;
// In the syntaxes of lines every IRI has its scheme: triples with relative ones are Turtle.
const nTripleOrQuad = line(String.raw`<[A-Za-z][\w+.-]*:[^<>\s]*>`, '?');
const nQuad = line(String.raw`<[A-Za-z][\w+.-]*:[^<>\s]*>`, '');
const relativeTriple = line(String.raw`<[^<>\s]*>`, '{0}');
/**
 * Recognises the RDF syntax of a text by its content, whatever the file is called; `undefined` when it is none that is read.
 * Turtle with a graph block is TriG, N-Triples with a fourth term on a line is N-Quads.
 * JSON is JSON-LD only when a JSON-LD keyword stands at its top: GeoJSON, OpenAPI and plain JSON are not.
 *
 * @example
 * ```ts
 * import { recogniseSyntax } from '@ds4sscc/linked-data';
 *
 * recogniseSyntax('@prefix dcat: <http://www.w3.org/ns/dcat#> .'); // => 'turtle'
 * recogniseSyntax('<urn:g> { <urn:a> <urn:p> 1 }'); // => 'trig'
 * recogniseSyntax('{"@context": {}, "@id": "urn:air"}'); // => 'json-ld'
 * recogniseSyntax('{"openapi": "3.1.0"}'); // => undefined
 * ```
 */
export function recogniseSyntax(text: string): Syntax | undefined {
  const start = text
    .slice(0, prefixLength)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.includes('\0')) return undefined;
  if (start.startsWith('{') || start.startsWith('[')) {
    if (hasKeywordAtTop(text)) return 'json-ld';
    // A Turtle document may begin with a blank node, a TriG document with the default graph.
    return start.startsWith('[') || graphStart.test(start) ? turtleOrTrig(start, text) : undefined;
  }
  if (start.startsWith('<') && isRdfXml(text)) return 'rdf-xml';
  const content = withoutComments(start);
  const lines = linesSyntax(content, text);
  if (lines !== undefined) return lines;
  const isQuery = !content.startsWith('@') && query.test(content);
  return isQuery ? undefined : turtleOrTrig(content, text);
}

function turtleOrTrig(start: string, text: string): 'turtle' | 'trig' | undefined {
  const inside = start.replace(graphStart, '');
  const begins = statement.test(inside) || directive.test(start) || (inside !== start && inside.startsWith('}'));
  if (!begins) return undefined;
  return hasGraphBlock(text) ? 'trig' : 'turtle';
}

/** Whether a JSON-LD keyword is a key of the outermost object, or of an object in the outermost array. */
function hasKeywordAtTop(text: string): boolean {
  const end = Math.min(text.length, jsonPrefixLength);
  const array = /^[\uFEFF\s]*\[/.test(text.slice(0, prefixLength));
  const level = array ? 2 : 1;
  let depth = 0;
  for (let at = 0; at < end; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    else if (character === '"') {
      const from = at + 1;
      for (at += 1; at < end && text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
      if (depth === level && keywords.has(text.slice(from, at)) && /^\s*:/.test(text.slice(at + 1, at + 64)))
        return true;
    }
  }
  return false;
}

/** The root element is `RDF`, or a node with `rdf:about` or the like; elements elsewhere (XMP in SVG) do not count. */
function isRdfXml(text: string): boolean {
  const root = xmlRoot(text.replace(/^\uFEFF/, ''));
  if (root === undefined || !rdfNamespace.test(root.attributes)) return false;
  return root.local === 'RDF' || /:(?:about|ID|nodeID)\s*=/.test(root.attributes);
}

const rdfNamespace =
  /\sxmlns(?::[^\s=]+)?\s*=\s*["'](?:http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#|&[^;\s]+;)["']/;

/** Every line is a triple or a quad; or most are and one is a quad, which a document with no other syntax has. */
function linesSyntax(start: string, text: string): 'n-triples' | 'n-quads' | 'turtle' | undefined {
  const lines = start.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  // The last line may have been cut off.
  const whole = lines.length > 1 && start.length > prefixLength / 2 ? lines.slice(0, -1) : lines;
  const looked = whole.slice(0, 20);
  const read = looked.filter((line) => nTripleOrQuad.test(line)).length;
  if (read > 0 && read * 2 >= looked.length && nQuad.test(text.slice(0, linesPrefixLength))) return 'n-quads';
  if (looked.length === 0 || !looked.every((line) => relativeTriple.test(line))) return undefined;
  return read === looked.length ? 'n-triples' : 'turtle';
}

function line(name: string, graph: '?' | '' | '{0}'): RegExp {
  // Without ":" a name ends where the next begins, and there is one way to read a line.
  const blankNode = String.raw`_:[^\s:<>"]+`;
  const literal = String.raw`"(?:[^"\\\r\n]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^${name})?`;
  const triple = String.raw`^[ \t]*(?:${name}|${blankNode})[ \t]*${name}[ \t]*(?:${name}|${blankNode}|${literal})`;
  return new RegExp(String.raw`${triple}(?:[ \t]*(?:${name}|${blankNode}))${graph}[ \t]*\.[ \t]*(?:#.*)?$`, 'm');
}

function withoutComments(text: string): string {
  let rest = text;
  while (rest.startsWith('#')) {
    const end = rest.search(/[\r\n]/);
    if (end < 0) return '';
    rest = rest.slice(end).trimStart();
  }
  return rest;
}
