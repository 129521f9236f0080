// Longer than other files: the loop over the characters of a text is quickest in one class, with its position in one field.
import { RowBuilder } from './compact-graph/graph-builder.js';
import { notPlain, readPlain } from './not-plain.js';
import { unescapeTurtle } from './unescape-turtle.js';

/** Where reading begins, when a text is a part of a longer one. */
export interface PlainStart {
  readonly base?: string | undefined;
  readonly prefixes?: ReadonlyMap<string, string> | undefined;
  /** How many blank nodes without a label came before. */
  readonly blankNodes?: number | undefined;
}

/** What was read. */
export interface PlainText {
  readonly rows: RowBuilder;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly base?: string | undefined;
  /** How many blank nodes without a label there are by now. */
  readonly blankNodes: number;
}

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const number = /[+-]?(?:(\d+\.\d*|\.?\d+)[eE][+-]?\d+|(\d*\.\d+)|\d+)(?=[\s,;.\])]|$)/y;
const language = /[A-Za-z]+(?:-[A-Za-z0-9]+)*(?![\w-])/y;
const keyword = /(?:prefix|base)(?=[\s<])/iy;
const label = /[A-Za-z0-9_](?:[\w.-]*[\w-])?(?=[\s,;\])<"']|\.(?:[\s<[("'#]|$))/y;
const prefixName = /([A-Za-z](?:[\w.-]*[\w-])?)?:/y;

/** Code units: 1 for what may stand in an IRI, 2 for what may stand in a prefixed name of ASCII. */
const classes = /* @__PURE__ */ characterClasses();
/** Nesting deeper than this is left to the general reader, which has no stack of its own to run out of. */
const deepest = 200;

/**
 * Reads Turtle, or N-Triples, that has no fault and none of the rarer forms (lists, relative IRIs, names beyond ASCII), several
 * times faster than the general reader, into the same statements at the same places. `undefined` for any other text: the
 * general reader then says what is wrong, so that findings cannot differ.
 */
export function readPlainTurtle(text: string, lineMode: boolean, start: PlainStart = {}): PlainText | undefined {
  return readPlain(new PlainTurtleReader(text, lineMode, start));
}

class PlainTurtleReader implements PlainText {
  readonly rows = new RowBuilder();
  readonly prefixes: Map<string, string>;
  base: string | undefined;
  blankNodes: number;
  readonly #text: string;
  readonly #lineMode: boolean;
  /** Numbers of prefixed names by prefix and name: most are written many times. */
  readonly #names = new Map<string, Map<string, number>>();
  readonly #type: number;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #depth = 0;

  constructor(text: string, lineMode: boolean, start: PlainStart) {
    this.#text = text;
    this.#lineMode = lineMode;
    this.prefixes = new Map(start.prefixes);
    this.base = start.base;
    this.blankNodes = start.blankNodes ?? 0;
    for (const [prefix, iri] of this.prefixes) if (!isPlainIri(iri)) this.prefixes.delete(prefix);
    this.#type = this.rows.terms.iri(rdfType);
  }

  readAll(): void {
    for (let next = this.#next(); next === next; next = this.#next()) {
      if (next === 64 /* @ */ || (!this.#lineMode && this.#isKeyword(next))) this.#directive(next);
      else this.#statement(next);
    }
  }

  #isKeyword(next: number): boolean {
    const lower = next | 32;
    return (lower === 98 || lower === 112) && this.#match(keyword) !== undefined;
  }

  #statement(next: number): void {
    if (next === 91 /* [ */) {
      const subject = this.#blankNode();
      // Without properties of its own it needs some from outside.
      const isEmpty = this.#properties(subject, 93);
      this.#depth -= 1;
      if (isEmpty || this.#next() !== 46) this.#properties(subject, 46);
      else this.#at += 1;
    } else {
      this.#properties(this.#subject(next), 46);
    }
  }

  /** Reads what is said of a subject up to and with the closing character; whether nothing was. */
  #properties(subject: number, closing: number): boolean {
    let isEmpty = true;
    for (let next = this.#next(); ; next = this.#next()) {
      if (next === closing && (closing === 93 || !isEmpty)) {
        this.#at += 1;
        return isEmpty;
      }
      if (next === 59 /* ; */ && !isEmpty) {
        this.#at += 1;
        continue;
      }
      isEmpty = false;
      const predicate = this.#predicate(next);
      this.#object(subject, predicate);
      for (next = this.#next(); next === 44 /* , */; next = this.#next()) {
        if (this.#lineMode) notPlain();
        this.#at += 1;
        this.#object(subject, predicate);
      }
      if (next !== closing && (next !== 59 || this.#lineMode)) notPlain();
    }
  }

  #subject(next: number): number {
    if (next === 60 /* < */) return this.#iri();
    return next === 95 /* _ */ ? this.#labelled() : this.#name(next);
  }

  #predicate(next: number): number {
    if (next === 60) return this.#iri();
    if (next === 97 /* a */ && !this.#lineMode && /[\s<["]/.test(this.#text.charAt(this.#at + 1))) {
      this.#at += 1;
      return this.#type;
    }
    if (next === 95) notPlain();
    return this.#name(next);
  }

  #object(subject: number, predicate: number): void {
    const next = this.#next();
    const line = this.#line;
    const column = this.#at - this.#lineStart + 1;
    let object: number;
    if (next === 60) object = this.#iri();
    else if (next === 34 /* " */ || (next === 39 /* ' */ && !this.#lineMode)) object = this.#literal(next);
    else if (next === 91 && !this.#lineMode) {
      object = this.#blankNode();
      this.#properties(object, 93);
      this.#depth -= 1;
    } else if (next === 95) object = this.#labelled();
    else object = this.#word(next);
    this.rows.addRowAt(subject, predicate, object, line, column);
  }

  /** A blank node in brackets. */
  #blankNode(): number {
    this.#depth += 1;
    if (this.#lineMode || this.#depth > deepest) notPlain();
    this.#at += 1;
    const id = this.rows.terms.blankNode(`b${this.blankNodes}`);
    this.blankNodes += 1;
    return id;
  }

  #labelled(): number {
    if (this.#text.charCodeAt(this.#at + 1) !== 58) notPlain();
    this.#at += 2;
    const name = this.#match(label) ?? notPlain();
    this.#at += name.length;
    return this.rows.terms.blankNode(`_${name}`);
  }

  #iri(): number {
    const { terms } = this.rows;
    const known = terms.size;
    const iri = this.#iriText();
    const id = terms.iri(iri);
    if (id === known && !absolute.test(iri)) notPlain();
    return id;
  }

  #iriText(): string {
    const text = this.#text;
    const start = this.#at + 1;
    let at = start;
    let code = text.charCodeAt(at);
    while (code > 127 || ((classes[code] as number) & 1) !== 0) code = text.charCodeAt(++at);
    if (code !== 62 /* > */) notPlain();
    this.#at = at + 1;
    return text.slice(start, at);
  }

  #name(next: number): number {
    const text = this.#text;
    const start = this.#at;
    let at = start;
    let code = next;
    while (code < 128 && ((classes[code] as number) & 2) !== 0) code = text.charCodeAt(++at);
    if (code !== 58 /* : */ || this.#lineMode) notPlain();
    const prefix = text.slice(start, at);
    const nameStart = at + 1;
    do code = text.charCodeAt(++at);
    while (code < 128 && ((classes[code] as number) & 2) !== 0);
    while (text.charCodeAt(at - 1) === 46 /* . */ && at > nameStart) at -= 1;
    // "-" and "." cannot begin a name; anything else that could belong to one is left to the general reader.
    code = text.charCodeAt(at);
    const first = text.charCodeAt(nameStart);
    if (!isEndOfWord(code) || first === 45 || (first === 46 && at > nameStart) || next === 45 || next === 46)
      notPlain();
    this.#at = at;
    let names = this.#names.get(prefix);
    if (names === undefined) {
      names = new Map();
      this.#names.set(prefix, names);
    }
    const local = text.slice(nameStart, at);
    const known = names.get(local);
    if (known !== undefined) return known;
    const id = this.rows.terms.iri((this.prefixes.get(prefix) ?? notPlain()) + local);
    names.set(local, id);
    return id;
  }

  #literal(quote: number): number {
    const value = this.#string(quote);
    const { terms } = this.rows;
    const text = this.#text;
    const code = text.charCodeAt(this.#at);
    if (code === 64 /* @ */) {
      this.#at += 1;
      const tag = this.#match(language) ?? notPlain();
      this.#at += tag.length;
      return terms.literal(value, tag);
    }
    if (code !== 94 /* ^ */) return terms.literal(value, '');
    if (text.charCodeAt(this.#at + 1) !== 94) notPlain();
    this.#at += 2;
    const next = text.charCodeAt(this.#at);
    const datatype = next === 60 ? this.#iri() : this.#name(next);
    return terms.literal(value, '', terms.value(datatype));
  }

  #string(quote: number): string {
    const text = this.#text;
    const mark = quote === 34 ? '"' : "'";
    const isLong = text.charCodeAt(this.#at + 1) === quote && text.charCodeAt(this.#at + 2) === quote;
    if (isLong && this.#lineMode) notPlain();
    const start = this.#at + (isLong ? 3 : 1);
    const closing = isLong ? mark.repeat(3) : mark;
    let at = text.indexOf(closing, start);
    const isEscaped = at >= 0 && text.slice(start, at).includes('\\');
    if (isEscaped) {
      // Escape by escape: the mark may be escaped itself.
      at = start;
      while (at < text.length && !text.startsWith(closing, at)) at += text.charCodeAt(at) === 92 ? 2 : 1;
    }
    if (at < 0 || at >= text.length) notPlain();
    // A long string may end in quotes of its own.
    if (isLong && text.charCodeAt(at + 3) === quote) notPlain();
    this.#at = at + closing.length;
    const value = text.slice(start, at);
    if (isLong) this.#countLines(start, at);
    else if (value.includes('\n') || value.includes('\r')) notPlain();
    return isEscaped ? (unescapeTurtle(value) ?? notPlain()) : value;
  }

  /** A number, a truth value or a prefixed name. */
  #word(next: number): number {
    if (this.#lineMode) notPlain();
    const { terms } = this.rows;
    if ((next >= 48 && next <= 57) || next === 43 || next === 45 || next === 46) {
      number.lastIndex = this.#at;
      const found = number.exec(this.#text) ?? notPlain();
      const [value, double, decimal] = found;
      this.#at += value.length;
      return terms.literal(value, '', xsd + (double ? 'double' : decimal ? 'decimal' : 'integer'));
    }
    for (const value of ['true', 'false']) {
      if (this.#text.startsWith(value, this.#at) && isEndOfWord(this.#text.charCodeAt(this.#at + value.length))) {
        this.#at += value.length;
        return terms.literal(value, '', `${xsd}boolean`);
      }
    }
    return this.#name(next);
  }

  #directive(next: number): void {
    const isSparql = next !== 64;
    if (this.#lineMode) notPlain();
    if (!isSparql) this.#at += 1;
    const word = this.#match(keyword) ?? notPlain();
    // Of the two forms only that of SPARQL may be written in capitals.
    if (!isSparql && word !== word.toLowerCase()) notPlain();
    this.#at += word.length;
    const isPrefix = word.length === 6;
    this.#next();
    let prefix = '';
    if (isPrefix) {
      const written = this.#match(prefixName) ?? notPlain();
      this.#at += written.length;
      prefix = written.slice(0, -1);
    }
    if (this.#next() !== 60) notPlain();
    const iri = this.#iriText();
    if (!isPlainIri(iri)) notPlain();
    if (!isSparql) {
      if (this.#next() !== 46) notPlain();
      this.#at += 1;
    }
    if (isPrefix) {
      this.prefixes.set(prefix, iri);
      this.#names.delete(prefix);
    } else {
      this.base = iri;
    }
  }

  /** Passes over white space and comments; the code of the character that follows, `NaN` at the end. */
  #next(): number {
    const text = this.#text;
    for (;;) {
      const code = text.charCodeAt(this.#at);
      if (code === 32 || code === 9) this.#at += 1;
      else if (code === 10 || code === 13) {
        this.#at += code === 13 && text.charCodeAt(this.#at + 1) === 10 ? 2 : 1;
        this.#line += 1;
        this.#lineStart = this.#at;
      } else if (code === 35 /* # */) {
        let at = this.#at + 1;
        for (let end = text.charCodeAt(at); end !== 10 && end !== 13 && end === end; end = text.charCodeAt(at)) at += 1;
        this.#at = at;
      } else return code;
    }
  }

  #countLines(start: number, end: number): void {
    const text = this.#text;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code !== 10 && code !== 13) continue;
      if (code === 13 && text.charCodeAt(at + 1) === 10) at += 1;
      this.#line += 1;
      this.#lineStart = at + 1;
    }
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0];
  }
}

/** White space, punctuation, or the end. */
function isEndOfWord(code: number): boolean {
  return (
    code !== code ||
    code === 32 ||
    (code >= 9 && code <= 13 && code !== 11 && code !== 12) ||
    code === 59 ||
    code === 44 ||
    code === 46 ||
    code === 93 ||
    code === 91 ||
    code === 60 ||
    code === 34 ||
    code === 35
  );
}

/** Absolute, and of characters that IRIs may have. */
function isPlainIri(iri: string): boolean {
  if (!absolute.test(iri)) return false;
  for (let at = 0; at < iri.length; at += 1) {
    const code = iri.charCodeAt(at);
    if (code < 128 && ((classes[code] as number) & 1) === 0) return false;
  }
  return true;
}

function characterClasses(): Uint8Array {
  const table = new Uint8Array(128);
  for (let code = 33; code < 128; code += 1) {
    const character = String.fromCharCode(code);
    if (!'<>"{}|^`\\'.includes(character)) table[code] = 1;
    if (/[\w.-]/.test(character)) table[code] = (table[code] as number) | 2;
  }
  return table;
}
