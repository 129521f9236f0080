// Longer than other files: the loop over the characters of a text is quickest in one class, with its position in one field.
import { RowBuilder } from './compact-graph/graph-builder.js';
import { decodeXmlText } from './decode-xml-text.js';
import { notPlain, readPlain } from './not-plain.js';

/** What was read. */
export interface PlainRdfXml {
  readonly rows: RowBuilder;
  readonly prefixes: ReadonlyMap<string, string>;
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const forbidden = /[\u0000-\u0020<>"{}|^`\\]/;
/** What XML 1.0 forbids, halves of characters among it, and line ends that only the general reader counts. */
const unusual = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]|\r(?!\n)/u;
const declaration =
  /<\?xml\s+version\s*=\s*(?:"1\.0"|'1\.0')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/y;
const ncName = /^[A-Za-z_][\w.-]*$/;
const languageTag = /^(?:[A-Za-z]+(?:-[A-Za-z0-9]+)*)?$/;
/** Nesting deeper than this is left to the general reader. */
const deepest = 200;
const mostAttributes = 40;

/** The namespaces in force, and the names that were met under them. */
interface Scope {
  readonly namespaces: ReadonlyMap<string, string>;
  readonly names: Map<string, Name>;
}

interface Name {
  readonly iri: string;
  /** The part behind `rdf:`, of names in that namespace. */
  readonly rdf: string | undefined;
  id: number;
}

/** What the attributes of an element say. */
interface Attributes {
  about: string | undefined;
  nodeId: string | undefined;
  resource: string | undefined;
  datatype: string | undefined;
  isResource: boolean;
}

/**
 * Reads RDF/XML that has no fault and none of the rarer forms (document types, relative IRIs, collections, property
 * attributes, reification), many times faster than the general reader, into the same statements at the same places.
 * `undefined` for any other text: the general reader then says what is wrong, so that findings cannot differ.
 */
export function readPlainRdfXml(text: string): PlainRdfXml | undefined {
  if (unusual.test(text)) return undefined;
  return readPlain(new PlainRdfXmlReader(text));
}

class PlainRdfXmlReader implements PlainRdfXml {
  readonly rows = new RowBuilder();
  readonly prefixes = new Map<string, string>();
  readonly #text: string;
  readonly #type: number;
  #scope: Scope = { namespaces: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]), names: new Map() };
  #language = '';
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #nextLine: number;
  /** The general reader makes one for the root element. */
  #blankNodes = 1;
  /** Set by `#attributes`. */
  #isEmpty = false;
  readonly #found: Attributes = {
    about: undefined,
    nodeId: undefined,
    resource: undefined,
    datatype: undefined,
    isResource: false,
  };

  constructor(text: string) {
    this.#text = text;
    this.#nextLine = text.indexOf('\n');
    this.#type = this.rows.terms.iri(`${rdf}type`);
  }

  readAll(): void {
    const start = /^\s*/.exec(this.#text)?.[0].length ?? 0;
    declaration.lastIndex = start;
    if (declaration.test(this.#text)) this.#at = declaration.lastIndex;
    else if (this.#text.startsWith('<?xml', start)) notPlain();
    if (start > 0 && this.#at > 0) notPlain();
    this.#blank();
    if (this.#text.charCodeAt(this.#at) !== 60 /* < */) notPlain();
    const written = this.#tagName();
    this.#attributes(true);
    const { about, nodeId, resource, datatype, isResource } = this.#found;
    if (about !== undefined || nodeId !== undefined || resource !== undefined || datatype !== undefined || isResource)
      notPlain();
    if (this.#name(written).rdf !== 'RDF') notPlain();
    if (!this.#isEmpty) {
      while (!this.#isClosing()) this.#node(-1, -1, 0);
      this.#close(written);
    }
    this.#blank();
    if (this.#at < this.#text.length) notPlain();
  }

  /** Reads a node element; with a subject and a predicate that lead to it. */
  #node(parent: number, predicate: number, depth: number): void {
    if (depth > deepest) notPlain();
    const { terms } = this.rows;
    const outer = this.#scope;
    const outerLanguage = this.#language;
    const start = this.#at;
    const written = this.#tagName();
    this.#advance(start);
    const line = this.#line;
    const column = start - this.#lineStart + 1;
    this.#attributes(false);
    const isEmpty = this.#isEmpty;
    const { about, nodeId, resource, datatype, isResource } = this.#found;
    if (resource !== undefined || datatype !== undefined || isResource) notPlain();
    let subject: number;
    if (about !== undefined) subject = nodeId === undefined ? this.#iri(about) : notPlain();
    else subject = nodeId === undefined ? this.#blankNode() : terms.blankNode(`_${nodeId}`);
    const name = this.#name(written);
    if (name.rdf === undefined) this.rows.addRowAt(subject, this.#type, this.#idOf(name), line, column);
    else if (name.rdf !== 'Description') notPlain();
    if (parent >= 0) this.rows.addRowAt(parent, predicate, subject, line, column);
    if (!isEmpty) this.#properties(subject, written, depth);
    this.#scope = outer;
    this.#language = outerLanguage;
  }

  /** Reads property elements up to the end of the element that holds them. */
  #properties(subject: number, written: string, depth: number): void {
    while (!this.#isClosing()) this.#property(subject, depth);
    this.#close(written);
  }

  #property(subject: number, depth: number): void {
    const { terms } = this.rows;
    const outer = this.#scope;
    const outerLanguage = this.#language;
    const start = this.#at;
    const written = this.#tagName();
    this.#advance(start);
    const line = this.#line;
    const column = start - this.#lineStart + 1;
    this.#attributes(false);
    const isEmpty = this.#isEmpty;
    const { about, nodeId, resource, datatype, isResource } = this.#found;
    const name = this.#name(written);
    if (about !== undefined || (name.rdf !== undefined && name.rdf !== 'type' && name.rdf !== 'value')) notPlain();
    const predicate = this.#idOf(name);
    const given = Number(nodeId !== undefined) + Number(resource !== undefined) + Number(datatype !== undefined);
    if (given + Number(isResource) > 1) notPlain();
    if (resource !== undefined || nodeId !== undefined) {
      const object = resource === undefined ? terms.blankNode(`_${nodeId}`) : this.#iri(resource);
      this.rows.addRowAt(subject, predicate, object, line, column);
      if (!isEmpty) {
        if (!this.#isClosing()) notPlain();
        this.#close(written);
      }
    } else if (isResource) {
      const object = this.#blankNode();
      this.rows.addRowAt(subject, predicate, object, line, column);
      if (!isEmpty) this.#properties(object, written, depth + 1);
      if (depth > deepest) notPlain();
    } else {
      const type = datatype === undefined ? undefined : terms.value(this.#iri(datatype));
      // The property around this one may have set it.
      this.#isNested = false;
      const value = isEmpty ? '' : this.#content();
      if (this.#isNested) {
        if (type !== undefined) notPlain();
        this.#node(subject, predicate, depth + 1);
        // A second node would be a second value.
        if (!this.#isClosing()) notPlain();
      } else {
        const literal = terms.literal(value, type === undefined ? this.#language : '', type);
        this.rows.addRowAt(subject, predicate, literal, line, column);
      }
      if (!isEmpty) this.#close(written);
      this.#isNested = false;
    }
    this.#scope = outer;
    this.#language = outerLanguage;
  }

  /** Whether a node stands in a property: set by `#content`. */
  #isNested = false;

  /** The text of a property element; or nothing, where a node follows. */
  #content(): string {
    const text = this.#text;
    const end = text.indexOf('<', this.#at);
    if (end < 0) notPlain();
    const written = text.slice(this.#at, end);
    if (text.charCodeAt(end + 1) === 47 /* / */) {
      this.#at = end;
      this.#isNested = false;
      return decodeXmlText(written) ?? notPlain();
    }
    if (this.#at === end && text.startsWith('<![CDATA[', end)) return this.#section(end + 9);
    // Text beside an element, comments and CDATA sections are left to the general reader, but for comments before a node.
    this.#blank();
    if (this.#at < end || text.charCodeAt(this.#at) !== 60) notPlain();
    this.#isNested = true;
    return '';
  }

  /** A CDATA section that is all of the content. */
  #section(start: number): string {
    const end = this.#text.indexOf(']]>', start);
    if (end < 0 || !this.#text.startsWith('</', end + 3)) notPlain();
    this.#at = end + 3;
    this.#isNested = false;
    return this.#text.slice(start, end).replaceAll('\r\n', '\n');
  }

  /** Passes over white space and comments: whether the end of an element follows. Anything but an element fails. */
  #isClosing(): boolean {
    this.#blank();
    if (this.#text.charCodeAt(this.#at) !== 60) notPlain();
    return this.#text.charCodeAt(this.#at + 1) === 47;
  }

  #close(written: string): void {
    const text = this.#text;
    const start = this.#at + 2;
    if (!text.startsWith(written, start)) notPlain();
    let at = start + written.length;
    while (isBlank(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== 62 /* > */) notPlain();
    this.#at = at + 1;
  }

  #blank(): void {
    const text = this.#text;
    for (;;) {
      while (isBlank(text.charCodeAt(this.#at))) this.#at += 1;
      if (!text.startsWith('<!--', this.#at)) return;
      const end = text.indexOf('--', this.#at + 4);
      if (end < 0 || text.charCodeAt(end + 2) !== 62) notPlain();
      this.#at = end + 3;
    }
  }

  /** The name of a tag that opens here. */
  #tagName(): string {
    const start = this.#at + 1;
    this.#at = endOfName(this.#text, start);
    return this.#at === start ? notPlain() : this.#text.slice(start, this.#at);
  }

  /** Reads attributes up to the end of the tag. Namespaces and languages come into force. */
  #attributes(isRoot: boolean): void {
    const text = this.#text;
    const found = this.#found;
    found.about = undefined;
    found.nodeId = undefined;
    found.resource = undefined;
    found.datatype = undefined;
    found.isResource = false;
    this.#isEmpty = false;
    let declared: Map<string, string> | undefined;
    let rest: [prefix: string, local: string, value: string][] | undefined;
    for (;;) {
      const before = this.#at;
      while (isBlank(text.charCodeAt(this.#at))) this.#at += 1;
      const code = text.charCodeAt(this.#at);
      if (code === 62) {
        this.#at += 1;
        break;
      }
      if (code === 47) {
        if (text.charCodeAt(this.#at + 1) !== 62) notPlain();
        this.#at += 2;
        this.#isEmpty = true;
        break;
      }
      if (before === this.#at) notPlain();
      const start = this.#at;
      const end = endOfName(text, start);
      const name = text.slice(start, end);
      const value = this.#attributeValue(end);
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        const prefix = name.slice(6);
        if (
          (name.length > 5 && !ncName.test(prefix)) ||
          declared?.has(prefix) ||
          prefix === 'xml' ||
          prefix === 'xmlns' ||
          value === '' ||
          value.startsWith('http://www.w3.org/XML/') ||
          value.startsWith('http://www.w3.org/2000/xmlns')
        )
          notPlain();
        declared ??= new Map();
        declared.set(prefix, value);
      } else {
        const colon = name.indexOf(':');
        // Without a prefix an attribute has no namespace, and RDF/XML forbids it.
        if (colon < 1) notPlain();
        rest ??= [];
        if (rest.length > mostAttributes) notPlain();
        rest.push([name.slice(0, colon), name.slice(colon + 1), value]);
      }
    }
    if (declared) {
      for (const [prefix, value] of declared) this.prefixes.set(prefix, value);
      this.#scope = { namespaces: new Map([...this.#scope.namespaces, ...declared]), names: new Map() };
    }
    if (rest) this.#take(rest, isRoot);
  }

  #take(attributes: readonly (readonly [prefix: string, local: string, value: string])[], isRoot: boolean): void {
    const found = this.#found;
    let hasLanguage = false;
    for (const [prefix, local, value] of attributes) {
      const isRdf = this.#scope.namespaces.get(prefix) === rdf;
      if (prefix === 'xml' && local === 'lang' && !hasLanguage && languageTag.test(value)) {
        hasLanguage = true;
        this.#language = value.toLowerCase();
      } else if (isRoot || !isRdf) notPlain();
      else if (local === 'about' && found.about === undefined) found.about = value;
      else if (local === 'resource' && found.resource === undefined) found.resource = value;
      else if (local === 'datatype' && found.datatype === undefined) found.datatype = value;
      else if (local === 'nodeID' && found.nodeId === undefined && ncName.test(value)) found.nodeId = value;
      else if (local === 'parseType' && value === 'Resource' && !found.isResource && attributes.length === 1) {
        found.isResource = true;
      } else notPlain();
    }
  }

  #attributeValue(end: number): string {
    const text = this.#text;
    let at = end;
    while (isBlank(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== 61 /* = */) notPlain();
    at += 1;
    while (isBlank(text.charCodeAt(at))) at += 1;
    const quote = text.charCodeAt(at);
    if (quote !== 34 && quote !== 39) notPlain();
    const closing = text.indexOf(quote === 34 ? '"' : "'", at + 1);
    if (closing < 0) notPlain();
    const written = text.slice(at + 1, closing);
    // White space becomes blanks here, and "<" may not stand.
    if (/[<\t\n\r]/.test(written)) notPlain();
    this.#at = closing + 1;
    return written.includes('&') ? (decodeXmlText(written) ?? notPlain()) : written;
  }

  #name(written: string): Name {
    const { names, namespaces } = this.#scope;
    const known = names.get(written);
    if (known !== undefined) return known;
    const colon = written.indexOf(':');
    const namespace = namespaces.get(colon < 0 ? '' : written.slice(0, colon)) ?? notPlain();
    const local = written.slice(colon + 1);
    if (!ncName.test(local) || (colon >= 0 && !ncName.test(written.slice(0, colon)))) notPlain();
    const name = { iri: namespace + local, rdf: namespace === rdf ? local : undefined, id: -1 };
    names.set(written, name);
    return name;
  }

  #idOf(name: Name): number {
    if (name.id < 0) name.id = this.#iri(name.iri);
    return name.id;
  }

  #blankNode(): number {
    const id = this.rows.terms.blankNode(`b${this.#blankNodes}`);
    this.#blankNodes += 1;
    return id;
  }

  #iri(iri: string): number {
    const { terms } = this.rows;
    const known = terms.size;
    const id = terms.iri(iri);
    // A path with dots is resolved by the general reader.
    if (id === known && (forbidden.test(iri) || !scheme.test(iri) || iri.includes('/.'))) notPlain();
    return id;
  }

  /** Counts lines up to an offset. */
  #advance(offset: number): void {
    while (this.#nextLine >= 0 && this.#nextLine < offset) {
      this.#line += 1;
      this.#lineStart = this.#nextLine + 1;
      this.#nextLine = this.#text.indexOf('\n', this.#lineStart);
    }
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

/** Where a name ends that may have a prefix; other names than those of ASCII end too early, and then something is missing. */
function endOfName(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    const lower = code | 32;
    if ((lower >= 97 && lower <= 122) || (code >= 45 && code <= 58 && code !== 47) || code === 95) at += 1;
    else return at;
  }
}
