// Longer than other files: the loop over the characters of a text is quickest in one class, with its position in one field.
import { escapePointer, parseJson } from '@ds4sscc/findings';
import { RowBuilder } from '../compact-graph/graph-builder.js';
import type { ContextLibrary } from '../context-library.js';
import { undeclaredPrefix } from '../undeclared-prefix.js';
import type { CompiledReader } from './compiled-reader.js';
import { toLiteral } from './nodes-to-quads.js';
import { readerOf } from './reader-of.js';
import { lookUp, type Key, nameOf, notInSubset, reference, type Scope } from './reader-scope.js';
import { OutsideSubset, type Term } from './term-table.js';

/** What was read. */
export interface PlainJsonLd {
  readonly rows: RowBuilder;
  /** The contexts that were met, loaded ones included. */
  readonly contexts: readonly unknown[];
}

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.eE+-])/y;
const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const forbidden = /[\u0000-\u0020<>"{}|^`\\]/;
/** Nesting deeper than this is left to the general reader. */
const deepest = 200;
/** Keys of an object are compared with each other: one with more of them is left to the general reader as well. */
const mostKeys = 200;

/** A property as a number, with what is known of its key. */
interface Property {
  readonly key: Key;
  /** -1 for a keyword. */
  readonly predicate: number;
  /** The number of its part of a pointer. */
  readonly part: number;
  /** The same for all names of one property. */
  readonly ordinal: number;
  readonly name: string;
  /** The name as most documents write it; empty where it has to be escaped. */
  readonly quoted: string;
  /** The properties that it is one of: those of a scope. */
  readonly owner: ReadonlyMap<string, Property>;
  /** What stood behind it last: objects of one class have their keys in the same order. */
  next: Property | undefined;
}

/** What is known of an object while it is read. */
interface OpenObject {
  subject: number;
  scope: Scope;
  properties: Map<string, Property>;
  /** Statements that were read before the name of the node. */
  pending: number[] | undefined;
}

/**
 * Reads a JSON-LD document from its text into statements with places, in one go. It covers what the compiled reader covers,
 * without lists and named graphs, where the context stands first. `undefined` for any other document, and for one that has a
 * fault: the general reader then says what is wrong, so that findings cannot differ.
 */
export function readPlainJsonLd(text: string, library: ContextLibrary): PlainJsonLd | undefined {
  const reader = new PlainJsonLdReader(text, library);
  try {
    reader.readAll();
  } catch (error) {
    if (error === notInSubset || error instanceof OutsideSubset) return undefined;
    throw error;
  }
  return reader;
}

class PlainJsonLdReader implements PlainJsonLd {
  readonly rows = new RowBuilder();
  readonly #text: string;
  readonly #library: ContextLibrary;
  #reader: CompiledReader | undefined;
  /** The context as it is written: nodes of an array have to repeat it. */
  #contextText: string | undefined;
  /** The first key of the last object. */
  #first: Property | undefined;
  readonly #ordinals = new Map<string, number>();
  #context: unknown;
  readonly #properties = new Map<Scope, Map<string, Property>>();
  readonly #type: number;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #blankNodes = 0;
  #lastChecked = '';

  constructor(text: string, library: ContextLibrary) {
    this.#text = text;
    this.#library = library;
    this.#type = this.rows.terms.iri(rdfType);
  }

  get contexts(): readonly unknown[] {
    return [...this.#library.found, this.#context];
  }

  readAll(): void {
    if (this.#next() === 91 /* [ */) this.#members(0, 0);
    else this.#top(0);
    if (!Number.isNaN(this.#next())) leave();
  }

  /** The elements of an array, each a node of its own; at the top each has the context. */
  #members(pointer: number, depth: number): void {
    this.#at += 1;
    for (let index = 0, next = this.#next(); next !== 93 /* ] */; index += 1) {
      if (index > 0) {
        if (next !== 44 /* , */) leave();
        this.#at += 1;
        next = this.#next();
      }
      if (next !== 123 /* { */) leave();
      const member = this.rows.pointers.add(pointer, index);
      if (depth === 0) this.#top(member);
      else this.#node(member, depth, true);
      next = this.#next();
      if (next === 93 || next === 44) continue;
      leave();
    }
    this.#at += 1;
  }

  /** A document: one node, or an object that holds the context and a graph. */
  #top(pointer: number): void {
    const start = this.#at;
    if (this.#next() !== 123) leave();
    this.#at += 1;
    if (this.#next() !== 34 || this.#string() !== '@context') leave();
    this.#colon();
    const from = this.#at;
    this.#skipValue();
    this.#takeContext(this.#text.slice(from, this.#at));
    if (this.#next() === 44) {
      const before = [this.#at, this.#line, this.#lineStart] as const;
      this.#at += 1;
      const key = this.#next() === 34 ? this.#string() : leave();
      if (this.#base().keys.get(key)?.kind === 'graph') {
        this.#colon();
        if (this.#next() !== 91) leave();
        this.#members(this.rows.pointers.add(pointer, this.#partOf(key)), 1);
        if (this.#next() !== 125 /* } */) leave();
        this.#at += 1;
        return;
      }
      [this.#at, this.#line, this.#lineStart] = before;
    }
    void start;
    this.#node(pointer, 1, true, true);
  }

  #takeContext(written: string): void {
    if (this.#contextText !== undefined) {
      if (written !== this.#contextText) leave();
      return;
    }
    const json = parseJson(written, '');
    if (json.findings.length > 0) leave();
    this.#contextText = written;
    this.#context = json.value;
    this.#reader = readerOf({ '@context': json.value }, this.#library.load) ?? leave();
  }

  #base(): Scope {
    return (this.#reader ?? leave()).scope;
  }

  /** Reads an object as a node, or as a value object where those are allowed; the number of its term. */
  #node(pointer: number, depth: number, isTop = false, isOpen = false): number {
    if (depth > deepest) leave();
    if (!isOpen) this.#at += 1;
    const scope = this.#base();
    const open: OpenObject = { subject: -1, scope, properties: this.#propertiesOf(scope), pending: undefined };
    // Which properties were met, by their ordinals: bits for the first, a list for the rest.
    let keys = 0;
    let seenLow = 0;
    let seenHigh = 0;
    let seenRest: number[] | undefined;
    let hasSaid = false;
    let hasType = false;
    let typeNames: string[] | undefined;
    let typeLine = 0;
    let typeColumn = 0;
    let typePointer = 0;
    let last: Property | undefined;
    let value: string | number | boolean | undefined;
    let language: string | undefined;
    for (let next = this.#next(), isFirst = !isOpen; next !== 125; next = this.#next()) {
      if (!isFirst) {
        if (next !== 44) leave();
        this.#at += 1;
        next = this.#next();
      }
      isFirst = false;
      if (next !== 34) leave();
      const line = this.#line;
      const column = this.#at - this.#lineStart + 1;
      let property = this.#expected(last === undefined ? this.#first : last.next, open.properties);
      if (property === undefined) {
        const name = this.#string();
        if (name === '@value' || name === '@language') {
          if (hasSaid || open.subject >= 0 || isTop) leave();
          this.#colon();
          next = this.#next();
          if (name === '@value') value = value === undefined ? this.#scalar(next) : leave();
          else language = next === 34 && language === undefined ? this.#string() : leave();
          continue;
        }
        property = open.properties.get(name) ?? this.#lookUp(open, name);
        if (last === undefined) this.#first = property;
        else last.next = property;
      }
      last = property;
      this.#colon();
      next = this.#next();
      const { key, ordinal } = property;
      keys += 1;
      if (keys > mostKeys) leave();
      if (ordinal < 32) {
        if ((seenLow & (1 << ordinal)) !== 0) leave();
        seenLow |= 1 << ordinal;
      } else if (ordinal < 64) {
        if ((seenHigh & (1 << ordinal)) !== 0) leave();
        seenHigh |= 1 << ordinal;
      } else {
        if (seenRest?.includes(ordinal)) leave();
        (seenRest ??= []).push(ordinal);
      }
      if (key.kind === 'property') {
        if (value !== undefined || language !== undefined) leave();
        if (typeNames !== undefined && !hasSaid) {
          this.#types(open, typeNames, typeLine, typeColumn, typePointer);
          if (open.scope.hasScopedTypes || scope.hasScopedTypes) {
            open.scope = (this.#reader as CompiledReader).scopeOf(typeNames);
            open.properties = this.#propertiesOf(open.scope);
          }
          typeNames = undefined;
        }
        hasSaid = true;
        const said =
          property.owner === open.properties
            ? property
            : (open.properties.get(property.name) ?? this.#lookUp(open, property.name));
        if (said.key.kind !== 'property') leave();
        if (next === 110 /* n */ && said.key.term?.type !== '@json') this.#word('null');
        else this.#values(open, said, pointer, line, column, depth, next);
      } else if (key.kind === 'type') {
        // Classes may change what the properties mean: they have to stand before them.
        if (hasSaid && scope.hasScopedTypes) leave();
        typeNames = this.#typeNames(next);
        typeLine = line;
        typeColumn = column;
        typePointer = this.rows.pointers.add(pointer, property.part);
        hasType = true;
        if (hasSaid) {
          this.#types(open, typeNames, typeLine, typeColumn, typePointer);
          typeNames = undefined;
        }
      } else if (key.kind === 'id') {
        if (next !== 34 || value !== undefined || language !== undefined) leave();
        this.#name(open, this.#string());
      } else {
        leave();
      }
    }
    this.#at += 1;
    if (value !== undefined) return this.#valueObject(value, language, typeNames);
    if (language !== undefined) leave();
    if (typeNames !== undefined) this.#types(open, typeNames, typeLine, typeColumn, typePointer);
    // A node that says nothing would be dropped, and that would be said.
    if (isTop && !hasSaid && !hasType) leave();
    return this.#subjectOf(open);
  }

  #name(open: OpenObject, written: string): void {
    const iri = reference(open.scope, written);
    const subject = iri.startsWith('_:') ? this.rows.terms.blankNode(`_${iri.slice(2)}`) : this.#iri(iri);
    for (const row of open.pending ?? []) this.rows.setSubject(row, subject);
    open.pending = undefined;
    open.subject = subject;
  }

  #subjectOf(open: OpenObject): number {
    if (open.subject < 0) {
      const subject = this.rows.terms.blankNode(`b${this.#blankNodes}`);
      this.#blankNodes += 1;
      for (const row of open.pending ?? []) this.rows.setSubject(row, subject);
      open.pending = undefined;
      open.subject = subject;
    }
    return open.subject;
  }

  #add(open: OpenObject, predicate: number, object: number, line: number, column: number, pointer: number): void {
    const row = this.rows.addRowAt(Math.max(open.subject, 0), predicate, object, line, column, pointer);
    if (open.subject < 0) (open.pending ??= []).push(row);
  }

  #types(open: OpenObject, names: readonly string[], line: number, column: number, pointer: number): void {
    for (const name of names) {
      const iri = nameOf(this.#base(), name);
      if (iri.startsWith('_:') || undeclaredPrefix(iri) !== undefined) leave();
      this.#add(open, this.#type, this.#iri(iri), line, column, pointer);
    }
  }

  #typeNames(next: number): string[] {
    if (next === 34) return [this.#string()];
    if (next !== 91) return leave();
    const names: string[] = [];
    this.#at += 1;
    for (next = this.#next(); next !== 93; ) {
      names.push(next === 34 ? this.#string() : leave());
      next = this.#next();
      if (next === 44) {
        this.#at += 1;
        next = this.#next();
        if (next === 93) leave();
      } else if (next !== 93) leave();
    }
    this.#at += 1;
    return names;
  }

  /** The value, or the values, of a property. */
  #values(
    open: OpenObject,
    property: Property,
    parent: number,
    line: number,
    column: number,
    depth: number,
    next: number,
  ): void {
    const { key, predicate } = property;
    const { term } = key;
    const pointer = this.rows.pointers.add(parent, property.part);
    if (term?.container === '@list' || term?.type === '@json') leave();
    if (next === 123 && term?.container === '@language') {
      this.#languageMap(open, predicate, line, column, pointer);
      return;
    }
    if (next !== 91) {
      this.#add(open, predicate, this.#item(open.scope, term, pointer, depth, next), line, column, pointer);
      return;
    }
    this.#at += 1;
    for (let index = 0, item = this.#next(); item !== 93; index += 1) {
      if (item === 110) this.#word('null');
      else {
        this.#add(
          open,
          predicate,
          this.#item(open.scope, term, pointer, depth + 1, item, index),
          line,
          column,
          pointer,
        );
      }
      item = this.#next();
      if (item === 44) {
        this.#at += 1;
        item = this.#next();
        if (item === 93) leave();
      } else if (item !== 93) leave();
    }
    this.#at += 1;
  }

  #languageMap(open: OpenObject, predicate: number, line: number, column: number, pointer: number): void {
    const languages: string[] = [];
    this.#at += 1;
    for (let next = this.#next(); next !== 125; ) {
      if (next !== 34) leave();
      const language = this.#string();
      if (language.startsWith('@') || language === '__proto__' || languages.includes(language)) leave();
      languages.push(language);
      if (languages.length > mostKeys) leave();
      this.#colon();
      next = this.#next();
      const texts = next === 91 ? this.#typeNames(next) : [next === 34 ? this.#string() : leave()];
      for (const text of texts) {
        const literal = this.rows.terms.literal(text, languageTag(language));
        this.#add(open, predicate, literal, line, column, pointer);
      }
      next = this.#next();
      if (next === 44) {
        this.#at += 1;
        next = this.#next();
        if (next === 125) leave();
      } else if (next !== 125) leave();
    }
    this.#at += 1;
  }

  #item(
    scope: Scope,
    term: Term | undefined,
    pointer: number,
    depth: number,
    next: number,
    index: number | undefined = undefined,
  ): number {
    if (next === 123) {
      const small = this.#smallObject();
      if (small >= 0) return small;
      return this.#node(index === undefined ? pointer : this.rows.pointers.add(pointer, index), depth + 1);
    }
    const { terms } = this.rows;
    const type = term?.type;
    if (next !== 34) return this.#literal(this.#scalar(next), type?.startsWith('@') ? undefined : type);
    const text = this.#string();
    if (type === '@id' || type === '@vocab') {
      const iri = type === '@id' ? reference(scope, text) : nameOf(scope, text);
      return iri.startsWith('_:') ? terms.blankNode(`_${iri.slice(2)}`) : this.#iri(iri);
    }
    if (type !== undefined) return terms.literal(text, '', this.#checked(type));
    const language = term?.language === undefined ? scope.table.language : term.language;
    return terms.literal(text, typeof language === 'string' ? languageTag(language) : '');
  }

  /** By far the most objects: a reference, or a text with its language. -1 for any other, which is then to be read anew. */
  #smallObject(): number {
    const text = this.#text;
    const start = this.#at;
    const line = this.#line;
    const lineStart = this.#lineStart;
    this.#at += 1;
    this.#next();
    let id = -1;
    if (text.startsWith('"@id"', this.#at)) {
      this.#at += 5;
      this.#colon();
      if (this.#next() === 34) {
        const iri = reference(this.#base(), this.#string());
        if (this.#next() === 125)
          id = iri.startsWith('_:') ? this.rows.terms.blankNode(`_${iri.slice(2)}`) : this.#iri(iri);
      }
    } else if (text.startsWith('"@value"', this.#at)) {
      this.#at += 8;
      this.#colon();
      if (this.#next() === 34) {
        const value = this.#string();
        if (this.#next() === 44) {
          this.#at += 1;
          this.#next();
          if (text.startsWith('"@language"', this.#at)) {
            this.#at += 11;
            this.#colon();
            if (this.#next() === 34) {
              const language = languageTag(this.#string());
              if (this.#next() === 125) id = this.rows.terms.literal(value, language);
            }
          } else if (text.startsWith('"@type"', this.#at)) {
            this.#at += 7;
            this.#colon();
            if (this.#next() === 34) {
              const type = nameOf(this.#base(), this.#string());
              if (this.#next() === 125) id = this.rows.terms.literal(value, '', this.#checked(type));
            }
          }
        }
      }
    }
    if (id >= 0) {
      this.#at += 1;
      return id;
    }
    this.#at = start;
    this.#line = line;
    this.#lineStart = lineStart;
    return -1;
  }

  #valueObject(value: string | number | boolean, language: string | undefined, types: string[] | undefined): number {
    if (language !== undefined) {
      if (typeof value !== 'string' || types !== undefined) leave();
      return this.rows.terms.literal(value as string, languageTag(language));
    }
    if (types === undefined) return this.#literal(value, undefined);
    const [type] = types;
    if (type === undefined || types.length > 1) leave();
    return this.#literal(value, nameOf(this.#base(), type as string));
  }

  #literal(value: string | number | boolean, type: string | undefined): number {
    const { terms } = this.rows;
    if (type !== undefined) this.#checked(type);
    if (typeof value === 'string') return terms.literal(value, '', type);
    const { value: text, datatype } = toLiteral({ '@value': value, ...(type !== undefined && { '@type': type }) });
    return terms.literal(text, '', datatype?.value);
  }

  #iri(iri: string): number {
    const { terms } = this.rows;
    const known = terms.size;
    const id = terms.iri(iri);
    if (id === known) this.#checked(iri);
    return id;
  }

  /** An IRI that nothing is wrong with. */
  #checked(iri: string): string {
    if (iri === this.#lastChecked) return iri;
    this.#lastChecked = iri;
    if (forbidden.test(iri) || !scheme.test(iri)) leave();
    return iri;
  }

  #propertiesOf(scope: Scope): Map<string, Property> {
    let properties = this.#properties.get(scope);
    if (properties === undefined) {
      properties = new Map();
      this.#properties.set(scope, properties);
    }
    return properties;
  }

  #lookUp(open: OpenObject, name: string): Property {
    const key = open.scope.keys.get(name) ?? lookUp(open.scope, name);
    // Classes under the name of the property are looked at closely by the general reader.
    if (
      key.kind === 'property' &&
      (key.iri.startsWith('_:') || key.iri === rdfType || undeclaredPrefix(key.iri) !== undefined)
    )
      leave();
    const predicate = key.kind === 'property' ? this.#iri(key.iri) : -1;
    const ordinal = this.#ordinals.get(key.iri) ?? this.#ordinals.size;
    this.#ordinals.set(key.iri, ordinal);
    const quoted = `"${name}"`;
    const property: Property = {
      key,
      predicate,
      part: this.#partOf(name),
      ordinal,
      name,
      quoted: JSON.stringify(name) === quoted ? quoted : '',
      owner: open.properties,
      next: undefined,
    };
    open.properties.set(name, property);
    return property;
  }

  /** Passes over a key if it is the one that stood here last. */
  #expected(property: Property | undefined, owner: ReadonlyMap<string, Property>): Property | undefined {
    if (property === undefined || property.owner !== owner) return undefined;
    const { quoted } = property;
    const end = this.#at + quoted.length;
    if (quoted === '' || this.#text.charCodeAt(end - 1) !== 34 || !this.#text.startsWith(quoted, this.#at))
      return undefined;
    this.#at = end;
    return property;
  }

  #partOf(key: string): number {
    return this.rows.pointers.text(`/${escapePointer(key)}`);
  }

  #colon(): void {
    if (this.#next() !== 58) leave();
    this.#at += 1;
  }

  /** A text, number or truth value. */
  #scalar(next: number): string | number | boolean {
    if (next === 34) return this.#string();
    if (next === 116 /* t */) return this.#word('true', true);
    if (next === 102 /* f */) return this.#word('false', false);
    number.lastIndex = this.#at;
    const written = number.exec(this.#text)?.[0] ?? leave();
    this.#at += written.length;
    return Number(written);
  }

  #word<Value>(word: string, value?: Value): Value {
    if (!this.#text.startsWith(word, this.#at)) leave();
    this.#at += word.length;
    return value as Value;
  }

  #string(): string {
    const text = this.#text;
    const start = this.#at + 1;
    let at = start;
    let isEscaped = false;
    for (let code = text.charCodeAt(at); code !== 34; code = text.charCodeAt(at)) {
      if (!(code >= 32)) leave();
      if (code === 92 /* \ */) {
        isEscaped = true;
        at += 1;
      }
      at += 1;
    }
    this.#at = at + 1;
    if (!isEscaped) return text.slice(start, at);
    try {
      return JSON.parse(text.slice(start - 1, at + 1)) as string;
    } catch {
      return leave();
    }
  }

  /** Passes over a value, of which only the ends of its strings and brackets are looked at; who reads it finds its faults. */
  #skipValue(): void {
    let depth = 0;
    do {
      const next = this.#next();
      if (next === 34) this.#string();
      else if (next === 123 || next === 91) {
        depth += 1;
        this.#at += 1;
      } else if (next === 125 || next === 93) {
        depth -= 1;
        this.#at += 1;
      } else if (next === 44 || next === 58) this.#at += 1;
      else this.#skipWord();
    } while (depth > 0);
    if (depth < 0) leave();
  }

  #skipWord(): void {
    const start = this.#at;
    while (/[\w.+-]/.test(this.#text.charAt(this.#at))) this.#at += 1;
    if (this.#at === start) leave();
  }

  #next(): number {
    const text = this.#text;
    for (;;) {
      const code = text.charCodeAt(this.#at);
      if (code === 10 || code === 13) {
        this.#at += code === 13 && text.charCodeAt(this.#at + 1) === 10 ? 2 : 1;
        this.#line += 1;
        this.#lineStart = this.#at;
      } else if (code === 32 || code === 9) this.#at += 1;
      else return code;
    }
  }
}

/** jsonld writes languages in small letters. */
function languageTag(language: string): string {
  if (language === 'en' || language === 'de' || language === 'fr' || language === 'nl') return language;
  return /^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/.test(language) ? language.toLowerCase() : leave();
}

function leave(): never {
  throw notInSubset;
}
