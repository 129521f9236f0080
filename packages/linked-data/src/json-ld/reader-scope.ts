import { expandName, expandReference, type Term, type TermTable } from './term-table.js';

/** What a key of a document is: looked up once for each key, and kept. */
export interface Key {
  readonly kind: 'id' | 'type' | 'graph' | 'context' | 'property';
  readonly iri: string;
  readonly term: Term | undefined;
}

/** A table of terms with the keys met so far. */
export interface Scope {
  readonly table: TermTable;
  readonly keys: Map<string, Key>;
  readonly types: Map<string, string>;
  /** What `@type` is called. */
  readonly typeKeys: readonly string[];
  readonly hasScopedTypes: boolean;
  /** How many keys and classes may still be kept, in all scopes of a reader. */
  readonly room: { left: number };
}

/** Thrown, and caught, when a document turns out not to be in the subset. */
export const notInSubset: unique symbol = Symbol('not in subset');
/** Keys and classes that are kept, each of them not too long; the rest is looked up each time. */
const maxKept = 4000;
const maxKeptLength = 200;

/** Creates the scope of a table. `room` is shared by all scopes of a reader. */
export function createScope(table: TermTable, room: Scope['room'] = { left: maxKept }): Scope {
  const keys = new Map<string, Key>([
    ['@id', { kind: 'id', iri: '@id', term: undefined }],
    ['@type', { kind: 'type', iri: '@type', term: undefined }],
    ['@graph', { kind: 'graph', iri: '@graph', term: undefined }],
    ['@context', { kind: 'context', iri: '@context', term: undefined }],
  ]);
  let hasScopedTypes = false;
  for (const [name, term] of table.terms) {
    const keyword = keys.get(term.iri);
    if (keyword) keys.set(name, keyword);
    if (term.scoped) hasScopedTypes = true;
  }
  const typeKeys = [...keys].filter(([, { kind }]) => kind === 'type').map(([name]) => name);
  return { table, keys, types: new Map(), typeKeys, hasScopedTypes, room };
}

/** What a key is that was not met before. */
export function lookUp(scope: Scope, name: string): Key {
  const term = scope.table.terms.get(name);
  const iri = name === '__proto__' ? undefined : expandName(scope.table, name);
  // A class with terms of its own may be a key as well: its context would then hold for the values.
  if (iri === undefined || term?.isOutside || term?.scoped) return leave();
  const key: Key = { kind: 'property', iri, term };
  if (hasRoom(scope, name)) scope.keys.set(name, key);
  return key;
}

/** The IRI of a class, or of a value that is a name in the vocabulary. */
export function nameOf(scope: Scope, name: string): string {
  const known = scope.types.get(name);
  if (known !== undefined) return known;
  const iri = name === '__proto__' ? undefined : expandName(scope.table, name);
  if (iri === undefined) return leave();
  if (hasRoom(scope, name)) scope.types.set(name, iri);
  return iri;
}

function hasRoom({ room }: Scope, name: string): boolean {
  if (room.left === 0 || name.length > maxKeptLength) return false;
  room.left -= 1;
  return true;
}

/** The IRI of a node. */
export function reference(scope: Scope, value: string): string {
  return expandReference(scope.table, value) ?? leave();
}

/** Leaves a document to the general reader. */
export function leave(): never {
  throw notInSubset;
}
