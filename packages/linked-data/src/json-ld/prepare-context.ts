import type { ScopedContext } from './context-cache.js';
import { isObject } from './is-object.js';
import { JsonLdError } from './json-ld-error.js';

type ContextObject = Readonly<Record<string, unknown>>;

/** Where a context stands, and what is made of the contexts it names and holds. */
export interface ContextOrigin {
  /** IRI of the document that holds it: references to other contexts are resolved against it. */
  readonly base: string;
  /** Whether the document is one that was loaded by its IRI, and not the one that is read. */
  readonly isRemote: boolean;
  /** The context of a document; `undefined` when it is not at hand. */
  readonly load: (iri: string) => unknown;
  readonly intern: (members: readonly (ContextObject | string | null)[]) => ScopedContext;
  /** IRIs that are being imported, from the outermost on. */
  readonly importing?: readonly string[];
}

/**
 * Makes a context that means the same to every reader of JSON-LD 1.1, jsonld 9 included, by doing here what jsonld gets wrong:
 *
 * - `@import` is replaced by what it brings (API 4.1.2, step 5.6). jsonld reads `@vocab` and `@language` before it imports,
 *   and remembers what it imported by the active context alone, so that one importer gets the terms of another.
 * - `"@protected": false` is left out, which is its meaning. jsonld takes it for a cycle.
 * - `@base` in a remote context is left out (step 5.7: only where remote contexts is empty). jsonld follows it.
 * - Names of further contexts are made absolute, because the place they are relative to gets lost.
 *
 * Keys are sorted, so that equal contexts have equal texts. The context given is not changed; its depth is bounded by
 * whoever parsed it.
 */
export function prepareContext(context: ContextObject, origin: ContextOrigin): ContextObject {
  const merged = '@import' in context ? withImport(context, origin) : context;
  const prepared: Record<string, unknown> = {};
  for (const key of Object.keys(merged).toSorted()) {
    const value = merged[key];
    // jsonld would take it for the prototype; whoever uses it is told.
    if (key === '__proto__') continue;
    if (key === '@import' || (key === '@base' && origin.isRemote)) continue;
    if (key === '@protected') {
      requireBoolean(value);
      if (value) prepared[key] = value;
    } else {
      prepared[key] = isObject(value) ? prepareTerm(value, origin) : value;
    }
  }
  return prepared;
}

function withImport(context: ContextObject, origin: ContextOrigin): ContextObject {
  const { base, load, importing = [] } = origin;
  const named = context['@import'];
  if (typeof named !== 'string') throw new JsonLdError('invalid @import value');
  const iri = resolveIri(named, base);
  if (importing.includes(iri)) throw new JsonLdError('context overflow');
  const imported = load(iri) ?? {};
  if (!isObject(imported)) throw new JsonLdError('invalid remote context');
  if ('@import' in imported) throw new JsonLdError('invalid context entry');
  // Whether a context propagates is read before it imports (step 2): here it has no say.
  const { '@propagate': propagates = true, ...entries } = imported;
  if (typeof propagates !== 'boolean') throw new JsonLdError('invalid @propagate value');
  const inner = { ...origin, base: iri, importing: [...importing, iri] };
  const prepared = Object.entries(entries).map(([key, value]) => [
    key,
    isObject(value) ? prepareTerm(value, inner) : value,
  ]);
  return { ...Object.fromEntries(prepared), ...context };
}

function prepareTerm(definition: ContextObject, origin: ContextOrigin): ContextObject {
  if ('@protected' in definition) requireBoolean(definition['@protected']);
  const { '@context': own, ...sorted } = Object.fromEntries(
    Object.keys(definition)
      .toSorted()
      .map((key) => [key, definition[key]]),
  );
  // A context that was imported is prepared already; without one, or with null, there is nothing to prepare.
  if (own === undefined || own === null || typeof own === 'function')
    return { ...sorted, ...('@context' in definition && { '@context': own }) };
  try {
    const members = [own].flat(Number.POSITIVE_INFINITY).map((member) => {
      if (typeof member === 'string') return resolveIri(member, origin.base);
      if (member === null) return null;
      if (isObject(member)) return prepareContext(member, { ...origin, isRemote: false });
      throw new JsonLdError('invalid local context');
    });
    return { ...sorted, '@context': origin.intern(members) };
  } catch (error) {
    throw new JsonLdError('invalid scoped context', error);
  }
}

function requireBoolean(value: unknown): void {
  if (typeof value !== 'boolean') throw new JsonLdError('invalid @protected value');
}

/** The IRI that a reference means; the reference itself where it has no base. */
export function resolveIri(reference: string, base: string): string {
  // An absolute IRI stays as it is written: contexts are looked up by name, and URL would add a slash or an escape.
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(reference)) return reference;
  return URL.canParse(reference, base) ? new URL(reference, base).href : reference;
}
