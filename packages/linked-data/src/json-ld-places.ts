import { escapePointer } from '@ds4sscc/findings';
import type { JsonLdTerms } from './json-ld-terms.js';
import { isObject } from './json-ld/is-object.js';

/** Where the nodes and keys of a JSON-LD document stand, as JSON pointers. */
export interface JsonLdPlaces {
  /** The pointer of a property of a node, or of the node where the property cannot be told. */
  statement(subject: string, predicate: string): string | undefined;
  /** The pointer of the nth object without an identifier under a property; or at the top, where no property is given. */
  child(parent: string | undefined, predicate: string | undefined, index: number): string | undefined;
  /** Takes an object without an identifier for this blank node. */
  name(pointer: string, blankNode: string): void;
  /** The pointer of the first place where this word stands as a key or as a value, contexts included. */
  word(word: string): string | undefined;
  /** Classes that are named by a word which no context defines. */
  readonly undefinedTypes: ReadonlySet<string>;
  /** The pointer of the first place where a word with this prefix stands. */
  wordWithPrefix(prefix: string): string | undefined;
}

interface NodePlace {
  readonly pointer: string;
  /** Keys by the IRI or keyword they stand for. */
  readonly keys: ReadonlyMap<string, string>;
}

interface Visit {
  readonly value: unknown;
  readonly pointer: string;
  /** The node and property that hold the value. */
  readonly owner: string;
}

/** Walks the document once; nothing of it is interpreted beyond the table of terms. */
export function createJsonLdPlaces(document: unknown, terms: JsonLdTerms): JsonLdPlaces {
  const named = new Map<string, NodePlace[]>();
  const nodes = new Map<string, NodePlace>();
  const anonymous = new Map<string, string[]>();
  const words = new Map<string, string>();
  let prefixed: ReadonlyMap<string, string> | undefined;
  const undefinedTypes = new Set<string>();
  const noteType = (type: unknown): void => {
    if (typeof type === 'string' && !/[:/#@]/.test(type) && terms.expand(type) === undefined) undefinedTypes.add(type);
  };
  const pending: Visit[] = [{ value: document, pointer: '', owner: '' }];
  // Children go on the stack in reverse, so that they come off in the order of the document.
  for (let visit = pending.pop(); visit; visit = pending.pop()) {
    const { value, pointer, owner } = visit;
    if (typeof value === 'string' && !words.has(value)) words.set(value, pointer);
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index -= 1) {
        pending.push({ value: value[index], pointer: `${pointer}/${index}`, owner });
      }
    }
    if (!isObject(value)) continue;
    for (const [index, context] of [value['@context']].flat().entries()) {
      const pointerOfContext = Array.isArray(value['@context'])
        ? `${pointer}/@context/${index}`
        : `${pointer}/@context`;
      if (typeof context === 'string' && !words.has(context)) words.set(context, pointerOfContext);
    }
    const entries = Object.entries(value).filter(([key]) => key !== '@context');
    const keys = new Map<string, string>();
    for (const [key] of entries) {
      const member = `${pointer}/${escapePointer(key)}`;
      if (!words.has(key)) words.set(key, member);
      const iri = terms.expand(key);
      if (iri !== undefined && !keys.has(iri)) keys.set(iri, member);
      if (iri === '@type') for (const type of [value[key]].flat()) noteType(type);
    }
    const isValue = keys.has('@value');
    const isWrapper = keys.has('@list') || keys.has('@set') || (keys.has('@graph') && !keys.has('@id'));
    if (!isValue && !isWrapper) {
      const idKey = [...entries].find(([key]) => terms.expand(key) === '@id');
      const place = { pointer, keys };
      nodes.set(pointer, place);
      if (typeof idKey?.[1] === 'string') append(named, terms.expandId(idKey[1]), place);
      else append(anonymous, owner, pointer);
    }
    for (const [key, member] of entries.toReversed()) {
      const iri = terms.expand(key) ?? key;
      const inner = isWrapper || iri === '@graph' || iri === '@included' ? owner : `${pointer} ${iri}`;
      pending.push({ value: member, pointer: `${pointer}/${escapePointer(key)}`, owner: inner });
    }
  }
  return {
    statement(subject, predicate) {
      const places = named.get(subject) ?? [];
      const place = places.find(({ keys }) => keys.has(predicate)) ?? places[0];
      return place?.keys.get(predicate) ?? place?.pointer;
    },
    child(parent, predicate, index) {
      if (parent === undefined) return anonymous.get('')?.[index];
      for (const { pointer } of named.get(parent) ?? []) {
        const found = anonymous.get(`${pointer} ${predicate}`)?.[index];
        if (found !== undefined) return found;
      }
      return undefined;
    },
    name(pointer, blankNode) {
      const place = nodes.get(pointer);
      if (place) append(named, blankNode, place);
    },
    undefinedTypes,
    word: (word) => words.get(word),
    wordWithPrefix: (prefix) => (prefixed ??= firstByPrefix(words)).get(prefix),
  };
}

/** The pointer of the first word with each prefix. */
function firstByPrefix(words: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const [word, pointer] of words) {
    const prefix = word.slice(0, word.indexOf(':'));
    if (word.includes(':') && !first.has(prefix)) first.set(prefix, pointer);
  }
  return first;
}

function append<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}
