import type { NamedNode } from '@rdfjs/types';
import type { Statement, Term } from '../graph.js';
import { GraphBlankNode, GraphLiteral, GraphNamedNode } from './graph-terms.js';
import { Int32List } from './int32-list.js';
import { xsdString } from '../xsd-string.js';

/** What a term is beside its text: 0 for IRIs, 1 for blank nodes, above that a datatype or a language, as it is written. */
type Kind = number;
const iri: Kind = 0;
const blank: Kind = 1;

/** What makes a literal of a text. */
interface Tag {
  readonly language: string;
  readonly datatype: NamedNode;
}

const langString = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';

/**
 * So many places are looked at for a term, and then a `Map` takes it. Texts made to collide can fill the places; a `Map`
 * has a secret of its own against that, and the order of terms never depends on it.
 */
const mostProbes = 64;

/**
 * Terms by number, each once, counted from 0 in the order they came. Texts are kept as they are; the numbers are found
 * by open addressing in one typed array, which for millions of short literals takes a fifth of what a `Map` does.
 */
export class TermTable {
  readonly #values: string[] = [];
  readonly #kinds = new Int32List();
  readonly #hashes = new Int32List();
  /** Number of a term plus 1, or 0. */
  #slots: Int32Array = new Int32Array(256);
  #crowded = new Map<string, number>();

  /** Kind of the literals without language and datatype. */
  readonly #plain: Kind;
  readonly #languages = new Map<string, Kind>();
  readonly #datatypes = new Map<string, Kind>();
  readonly #tags: Tag[] = [];
  /** Language tags that differ in case alone are one: the kind that stands for all of them, by kind. */
  readonly #classes: Kind[] = [iri, blank];
  #terms: (Term | undefined)[] | undefined;

  constructor() {
    this.#plain = this.#literalKind('', xsdString);
  }

  get size(): number {
    return this.#values.length;
  }

  iri(value: string): number {
    return this.#intern(value, iri);
  }

  blankNode(label: string): number {
    return this.#intern(label, blank);
  }

  literal(value: string, language: string, datatype: string = xsdString): number {
    const isPlain = language === '' && datatype === xsdString;
    return this.#intern(value, isPlain ? this.#plain : this.#literalKind(language, datatype));
  }

  /** The number of a term of another table, which is added where it is new. */
  copy(from: TermTable, id: number): number {
    const kind = from.#kinds.at(id);
    const value = from.value(id);
    if (kind < 2) return this.#intern(value, kind);
    const { language, datatype } = from.#tags[kind - 2] as Tag;
    return this.literal(value, language, language === '' ? datatype.value : undefined);
  }

  /** The number of an RDF/JS term; the term is added where it is new. */
  add(term: Term): number {
    if (term.termType === 'NamedNode') return this.iri(term.value);
    if (term.termType === 'BlankNode') return this.blankNode(term.value);
    return this.literal(term.value, term.language, term.datatype.value);
  }

  /** The number of an RDF/JS term; the default graph and terms that never came have none. */
  find(term: Term | Statement['graph']): number | undefined {
    const kind = this.#kindOf(term);
    return kind === undefined ? undefined : this.#known(term.value, kind);
  }

  findIri(value: string): number | undefined {
    return this.#known(value, iri);
  }

  value(id: number): string {
    return this.#values[id] as string;
  }

  /** 0 for IRIs, 1 for blank nodes, above that a datatype or a language, as it is written. */
  kind(id: number): number {
    return this.#kinds.at(id);
  }

  /** The kinds of the first terms, by number. */
  kinds(count: number): Int32Array {
    return this.#kinds.toArray(count);
  }

  /** The RDF/JS term of a number, made when first asked for. */
  term(id: number): Term {
    this.#terms ??= [];
    const known = this.#terms[id];
    if (known !== undefined) return known;
    const term = this.#make(id);
    this.#terms[id] = term;
    return term;
  }

  #make(id: number): Term {
    const value = this.value(id);
    const kind = this.#kinds.at(id);
    if (kind === iri) return new GraphNamedNode(value);
    if (kind === blank) return new GraphBlankNode(value);
    const { language, datatype } = this.#tags[kind - 2] as Tag;
    return new GraphLiteral(value, language, datatype);
  }

  #intern(value: string, kind: Kind): number {
    const same = this.#classes[kind] as Kind;
    const hash = hashOf(value, same);
    const found = this.#find(value, same, hash);
    if (found >= 0) return found;
    const id = this.#values.length;
    if (id * 3 >= this.#slots.length * 2) this.#grow();
    this.#values.push(value);
    this.#kinds.push(kind);
    this.#hashes.push(hash);
    this.#place(id);
    return id;
  }

  #known(value: string, same: Kind): number | undefined {
    const found = this.#find(value, same, hashOf(value, same));
    return found < 0 ? undefined : found;
  }

  #find(value: string, same: Kind, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let probe = 0; probe < mostProbes; probe += 1) {
      const id = (slots[(hash + probe) & mask] as number) - 1;
      if (id < 0) return -1;
      if (this.#hashes.at(id) === hash && this.#values[id] === value && this.#classOf(id) === same) return id;
    }
    return this.#crowded.get(`${same} ${value}`) ?? -1;
  }

  #place(id: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = this.#hashes.at(id);
    for (let probe = 0; probe < mostProbes; probe += 1) {
      const slot = (hash + probe) & mask;
      if (slots[slot] === 0) {
        slots[slot] = id + 1;
        return;
      }
    }
    this.#crowded.set(`${this.#classOf(id)} ${this.value(id)}`, id);
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#crowded = new Map();
    for (let id = 0; id < this.#values.length; id += 1) this.#place(id);
  }

  #classOf(id: number): Kind {
    return this.#classes[this.#kinds.at(id)] as Kind;
  }

  #literalKind(language: string, datatype: string): Kind {
    const known = language ? this.#languages.get(language) : this.#datatypes.get(datatype);
    if (known !== undefined) return known;
    if (!language) return this.#newKind(this.#datatypes, datatype, { language: '', datatype });
    const lower = language.toLowerCase();
    const same = lower === language ? undefined : this.#literalKind(lower, langString);
    return this.#newKind(this.#languages, language, { language, datatype: langString }, same);
  }

  #newKind(
    kinds: Map<string, Kind>,
    name: string,
    tag: { readonly language: string; readonly datatype: string },
    same?: Kind,
  ): Kind {
    const kind = this.#classes.length;
    kinds.set(name, kind);
    this.#tags.push({ language: tag.language, datatype: new GraphNamedNode(tag.datatype) });
    this.#classes.push(same ?? kind);
    return kind;
  }

  /** The class of a term that may not be there; a tag that never came is not added. */
  #kindOf(term: Term | Statement['graph']): Kind | undefined {
    if (term.termType === 'NamedNode') return iri;
    if (term.termType === 'BlankNode') return blank;
    if (term.termType !== 'Literal') return undefined;
    return term.language ? this.#languages.get(term.language.toLowerCase()) : this.#datatypes.get(term.datatype.value);
  }
}

/** Of a longer text only so much of its beginning and of its end is hashed: names differ there, and texts are compared. */
const headLength = 16;
const tailLength = 40;

/** FNV-1a over the UTF-16 code units, its high bits folded into the low ones, which choose the place. */
function hashOf(value: string, kind: Kind): number {
  const { length } = value;
  let hash = 0x811c9dc5 ^ kind;
  let at = 0;
  if (length > headLength + tailLength) {
    hash = Math.imul(hash ^ length, 0x01000193);
    for (; at < headLength; at += 1) hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193);
    at = length - tailLength;
  }
  for (; at < length; at += 1) hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
