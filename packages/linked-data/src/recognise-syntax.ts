/** The RDF syntaxes that are read. */
export type Syntax = 'turtle' | 'n-triples' | 'rdf-xml' | 'json-ld';

/** How much of a text is looked at. */
const prefixLength = 64_000;

const directive = /^@(?:prefix|base)\b|^(?:prefix|base)\s+(?:[^\s<:]*:\s*)?</i;
const nodeName = String.raw`(?:<[^<>\n]*>|_:[^\s<>"]+|[\p{L}][\p{L}\p{N}_.-]*:[^\s<>"',;[\]()]*|:[^\s<>"',;[\]()]+)`;
const statement = new RegExp(String.raw`^(?:${nodeName}|\[\s*\]|\[)\s*(?:a\s|${nodeName})`, 'u');
const nTriples =
  /^(?:<[^<>\s]*>|_:\S+)[ \t]+<[^<>\s]*>[ \t]+(?:<[^<>\s]*>|_:\S+|"(?:[^"\\\n]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^<[^<>\s]*>)?)[ \t]*\.[ \t]*(?:#.*)?$/;
const keyword = /"@(?:context|graph|id|type|value|reverse|included)"\s*:/;

/**
 * Recognises the RDF syntax of a text by its content, whatever the file is called; `undefined` when it is none that is read.
 * Looks at the first 64,000 characters; JSON without any JSON-LD keyword there is not JSON-LD.
 *
 * @example
 * ```ts
 * import { recogniseSyntax } from '@ds4sscc/linked-data';
 *
 * recogniseSyntax('@prefix dcat: <http://www.w3.org/ns/dcat#> .'); // => 'turtle'
 * recogniseSyntax('{"@context": {}, "@id": "urn:x"}'); // => 'json-ld'
 * recogniseSyntax('{"openapi": "3.1.0"}'); // => undefined
 * ```
 */
export function recogniseSyntax(text: string): Syntax | undefined {
  const start = text.slice(0, prefixLength).replace(/^\uFEFF/, '');
  if (start.includes('\0')) return undefined;
  const first = start.trimStart();
  if (first.startsWith('{') || first.startsWith('[')) {
    if (keyword.test(first)) return 'json-ld';
    // A blank node at the start of a Turtle document looks like a JSON array.
    return first.startsWith('[') && isTurtle(first) ? 'turtle' : undefined;
  }
  if (
    first.startsWith('<?xml') ||
    first.startsWith('<!') ||
    /^<[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?[\s/>]/u.test(first)
  ) {
    return isRdfXml(first) ? 'rdf-xml' : undefined;
  }
  const lines = withoutComments(first);
  if (isNTriples(lines)) return 'n-triples';
  return isTurtle(lines) ? 'turtle' : undefined;
}

/** RDF/XML has the RDF namespace on its root element, bound to whatever prefix, or through an entity. */
function isRdfXml(text: string): boolean {
  return (
    /\bxmlns(?::[^\s=]+)?\s*=\s*["'](?:http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#|&[^;\s]+;)["']/.test(text) &&
    (/<[^\s<>:!?]+:RDF[\s>]/.test(text) ||
      /<RDF[\s>]/.test(text) ||
      /:(?:about|resource|parseType|ID|nodeID)\s*=/.test(text))
  );
}

function isTurtle(text: string): boolean {
  return directive.test(text) || statement.test(text);
}

function isNTriples(text: string): boolean {
  const lines = text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
    .slice(0, 20);
  // The last line may be cut off.
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  return whole.length > 0 && whole.every((line) => nTriples.test(line.trim()));
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
