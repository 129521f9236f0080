import { isObject } from './is-object.js';
import { createScope, leave, lookUp, nameOf, notInSubset, reference, type Scope } from './reader-scope.js';
import { absoluteIri, addTerms, OutsideSubset, type Term, type TermTable } from './term-table.js';

/** A node of an expanded document. */
export type ExpandedNode = Readonly<Record<string, unknown>>;

/** Expands documents of one context. */
export interface CompiledReader {
  /**
   * The document in expanded form, as jsonld gives it; JSON values in it are those of the document, not copies.
   * `undefined` where the document is not in the subset, is not valid, or has something that would be dropped: the general
   * reader then says what and where. A document without `@context` is read with the one that was compiled.
   */
  expand(document: unknown): readonly ExpandedNode[] | undefined;
  /** The terms of the context, for readers of texts. */
  readonly scope: Scope;
  /** The terms in force for a node with these classes, as the document names them. */
  scopeOf(types: readonly string[]): Scope;
}

type JsonObject = Readonly<Record<string, unknown>>;
type Node = Record<string, unknown>;

const maxDepth = 500;
const maxScopes = 64;

/** Creates the reader of a compiled table. */
export function createCompiledReader(table: TermTable, context: unknown): CompiledReader {
  const contextText = JSON.stringify(unwrapped(context));
  const base = createScope(table);
  const scopes = new Map<string, Scope>();

  const isSameContext = (given: unknown): boolean => {
    const inner = unwrapped(given);
    return inner === context || JSON.stringify(inner) === contextText;
  };

  const node = (value: JsonObject, depth: number): Node => {
    if (depth > maxDepth) leave();
    const scope = base.hasScopedTypes ? scopeOf(value) : base;
    const result: Node = {};
    for (const name in value) {
      const key = scope.keys.get(name) ?? lookUp(scope, name);
      const inner = value[name];
      if (key.kind === 'property') {
        if (inner === null && key.term?.type !== '@json') continue;
        if (result[key.iri] !== undefined) leave();
        result[key.iri] = values(inner, key.term, scope, depth);
      } else if (key.kind === 'type') {
        if (result['@type'] !== undefined) leave();
        const types = typesOf(inner);
        if (types.length > 0) result['@type'] = types;
      } else if (key.kind === 'id') {
        if (result['@id'] !== undefined || typeof inner !== 'string') leave();
        result['@id'] = reference(base, inner as string);
      } else if (key.kind !== 'context' || depth > 0 || !isSameContext(inner)) {
        leave();
      }
    }
    return result;
  };

  const values = (value: unknown, term: Term | undefined, scope: Scope, depth: number): unknown[] => {
    const container = term?.container;
    if (term?.type === '@json') return [{ '@type': '@json', '@value': value }];
    if (container === '@list') return [listOf(Array.isArray(value) ? value : [value], term, scope, depth)];
    if (container === '@language' && isObject(value)) return languageMap(value);
    const items: unknown[] = [];
    if (Array.isArray(value)) addItems(value, items, term, scope, depth);
    else items.push(item(value, term, scope, depth));
    return items;
  };

  const addItems = (from: readonly unknown[], into: unknown[], term: Term | undefined, scope: Scope, depth: number) => {
    if (depth > maxDepth) leave();
    for (const value of from) {
      if (Array.isArray(value)) addItems(value, into, term, scope, depth + 1);
      else if (value !== null) into.push(item(value, term, scope, depth));
    }
  };

  const listOf = (from: readonly unknown[], term: Term | undefined, scope: Scope, depth: number): Node => {
    if (depth > maxDepth) leave();
    const items: unknown[] = [];
    for (const value of from) {
      if (Array.isArray(value)) items.push(listOf(value, term, scope, depth + 1));
      else if (value !== null) items.push(item(value, term, scope, depth));
    }
    return { '@list': items };
  };

  const languageMap = (value: JsonObject): unknown[] => {
    const items: unknown[] = [];
    for (const language of Object.keys(value).sort()) {
      // A name for `@none` would be one too; in the subset there are none.
      if (language.startsWith('@') || language === '__proto__') leave();
      for (const text of [value[language]].flat()) {
        if (text === null) continue;
        if (typeof text !== 'string') leave();
        items.push({ '@value': text, '@language': language.toLowerCase() });
      }
    }
    return items;
  };

  const item = (value: unknown, term: Term | undefined, scope: Scope, depth: number): Node => {
    if (typeof value === 'object') {
      const object = value as JsonObject;
      return object['@value'] === undefined ? node(object, depth + 1) : valueObject(object, scope);
    }
    const type = term?.type;
    if (typeof value === 'string') {
      if (type === undefined) {
        const language = term?.language === undefined ? table.language : term.language;
        return typeof language === 'string' ? { '@value': value, '@language': language } : { '@value': value };
      }
      if (type === '@id') return { '@id': reference(scope, value) };
      if (type === '@vocab') return { '@id': nameOf(scope, value) };
    }
    return type === undefined || type === '@id' || type === '@vocab'
      ? { '@value': value }
      : { '@type': type, '@value': value };
  };

  const valueObject = (value: JsonObject, scope: Scope): Node => {
    const result: Node = {};
    for (const name in value) {
      const inner = value[name];
      if (name === '@value') {
        if (inner === null || typeof inner === 'object') leave();
        result['@value'] = inner;
      } else if (name === '@language') {
        if (typeof inner !== 'string' || typeof value['@value'] !== 'string') leave();
        result['@language'] = (inner as string).toLowerCase();
      } else {
        const key = scope.keys.get(name) ?? lookUp(scope, name);
        if (key.kind !== 'type' || typeof inner !== 'string' || result['@type'] !== undefined) leave();
        const type = nameOf(scope, inner as string);
        if (!absoluteIri.test(type)) leave();
        result['@type'] = type;
      }
    }
    if (result['@type'] !== undefined && result['@language'] !== undefined) leave();
    return result;
  };

  const typesOf = (value: unknown): string[] => {
    if (typeof value === 'string') return [nameOf(base, value)];
    if (!Array.isArray(value)) return leave();
    return value.map((type: unknown) => (typeof type === 'string' ? nameOf(base, type) : leave()));
  };

  /** The terms in force for a node: those of its types go before the others, and end with the node. */
  const scopeOf = (value: JsonObject): Scope => {
    const types: string[] = [];
    for (const name of base.typeKeys) {
      const given = value[name];
      if (typeof given === 'string') addScoped(given, types);
      else if (Array.isArray(given)) for (const type of given) addScoped(type, types);
    }
    return scopeOfTypes(types);
  };

  /** The terms in force for scoped types. */
  const scopeOfTypes = (types: string[]): Scope => {
    if (types.length === 0) return base;
    const name = types.length === 1 ? (types[0] ?? '') : JSON.stringify(types.sort());
    const known = scopes.get(name);
    if (known) return known;
    const scoped: TermTable = { ...table, terms: new Map(table.terms) };
    for (const type of types) addTerms(scoped, table.terms.get(type)?.scoped ?? {}, true);
    const scope = createScope(scoped, base.room);
    if (scopes.size < maxScopes) scopes.set(name, scope);
    return scope;
  };

  const addScoped = (type: unknown, into: string[]): void => {
    if (typeof type === 'string' && table.terms.get(type)?.scoped) into.push(type);
  };

  const topLevel = (document: unknown): ExpandedNode[] => {
    if (!isObject(document)) return leave();
    const result: ExpandedNode[] = [];
    const names = Object.keys(document);
    const graph = names.find((name) => base.keys.get(name)?.kind === 'graph');
    if (graph === undefined) {
      result.push(kept(node(document, 0)));
      return result;
    }
    // With any other key the graph would have a name.
    for (const name of names) if (name !== graph && name !== '@context') leave();
    if ('@context' in document && !isSameContext(document['@context'])) leave();
    const members = document[graph];
    for (const member of Array.isArray(members) ? members : [members]) {
      if (!isObject(member)) leave();
      result.push(kept(node(member as JsonObject, 1)));
    }
    return result;
  };

  return {
    scope: base,
    scopeOf(given) {
      const types: string[] = [];
      for (const type of given) addScoped(type, types);
      return scopeOfTypes(types);
    },
    expand(document) {
      try {
        if (!Array.isArray(document)) return topLevel(document);
        return document.map((member: unknown) => {
          if (!isObject(member)) leave();
          return kept(node(member as JsonObject, 0));
        });
      } catch (error) {
        if (error === notInSubset || error instanceof OutsideSubset) return undefined;
        throw error;
      }
    },
  };
}

/** A node that says something: one without a key, or with nothing but a name, would be dropped. */
function kept(result: Node): ExpandedNode {
  for (const key in result) if (key !== '@id') return result;
  return leave();
}

function unwrapped(context: unknown): unknown {
  let inner = context;
  while (Array.isArray(inner) && inner.length === 1) [inner] = inner;
  return inner;
}
