/** The RDF syntaxes that are read. */
export type Syntax = 'turtle' | 'n-triples' | 'rdf-xml' | 'json-ld';

/** How much of a text is looked at; of JSON more, because its context may stand last. */
const prefixLength = 64_000;
const jsonPrefixLength = 1_000_000;

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
const query = /^[ \t]*(?:select|construct|ask|describe|insert|delete|with|load|clear|drop)\b/im;
const nTriple =
  /^(?:<[^<>\s]*>|_:\S+)[ \t]*<[^<>\s]*>[ \t]*(?:<[^<>\s]*>|_:[^\s.]+|"(?:[^"\\]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^<[^<>\s]*>)?)[ \t]*\.[ \t]*(?:#.*)?$/;
const rootTag =
  /^(?:\s|<\?[^>]*\?>|<!--(?:(?!-->)[^])*-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)*<(?:[^\s<>:/!?]+:)?([^\s<>:/!?]+)((?:\s[^<>]*)?)>/;

/**
 * Recognises the RDF syntax of a text by its content, whatever the file is called; `undefined` when it is none that is read.
 * JSON is JSON-LD only when a JSON-LD keyword stands at its top: GeoJSON, OpenAPI and plain JSON are not.
 *
 * @example
 * ```ts
 * import { recogniseSyntax } from '@ds4sscc/linked-data';
 *
 * recogniseSyntax('@prefix dcat: <http://www.w3.org/ns/dcat#> .'); // => 'turtle'
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
    // A Turtle document may begin with a blank node.
    return start.startsWith('[') && statement.test(start) ? 'turtle' : undefined;
  }
  if (isRdfXml(start)) return 'rdf-xml';
  const content = withoutComments(start);
  if (isNTriples(content)) return 'n-triples';
  const isQuery = !content.startsWith('@') && query.test(content);
  return !isQuery && (directive.test(content) || statement.test(content)) ? 'turtle' : undefined;
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
  const [, local, attributes = ''] = rootTag.exec(text) ?? [];
  if (local === undefined) return false;
  const namespace =
    /\sxmlns(?::[^\s=]+)?\s*=\s*["'](?:http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#|&[^;\s]+;)["']/;
  return namespace.test(attributes) && (local === 'RDF' || /:(?:about|ID|nodeID)\s*=/.test(attributes));
}

function isNTriples(text: string): boolean {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  // The last line may have been cut off.
  const whole = lines.length > 1 && text.length > prefixLength / 2 ? lines.slice(0, -1) : lines;
  return whole.length > 0 && whole.slice(0, 20).every((line) => nTriple.test(line.trim()));
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
