import type {
  ActiveContext,
  CachedContext,
  ContextCache,
  PreparedContext,
  ProcessedContext,
  ProcessedStore,
  ScopedContext,
} from './context-cache.js';
import { isObject } from './is-object.js';
import { JsonLdError } from './json-ld-error.js';
import { prepareContext, resolveIri } from './prepare-context.js';

/** What jsonld asks for the contexts it meets, through its option `contextResolver`. */
export interface ContextResolver {
  resolve(request: ContextRequest): Promise<ResolvedContext[]>;
  /** The contexts that were met so far. */
  readonly met: ReadonlySet<CachedContext>;
}

interface ContextRequest {
  readonly activeCtx: ActiveContext;
  readonly context: unknown;
  readonly base: string;
}

interface ResolvedContext {
  readonly document: object | null;
  getProcessed(active: ActiveContext): ProcessedContext | undefined;
  setProcessed(active: ActiveContext, processed: ProcessedContext): void;
}

/** Most contexts that one document may bring together at one place, or import. */
const maxContexts = 1000;

/**
 * Creates the resolver of one document over a cache that many documents share.
 *
 * A context goes by its whole text there, and by those of the contexts it imports: neither its IRI nor the active context
 * tells which one is meant. A result is shared only where it depends on nothing but the two contexts it is filed under.
 */
export function createContextResolver(cache: ContextCache, load: (iri: string) => unknown): ContextResolver {
  const met = new Set<CachedContext>();
  const remote = new Map<string, readonly (CachedContext | null)[]>();
  /** Contexts whose results hold in this document alone. */
  const own = new Map<CachedContext, CachedContext>();

  const keep = (context: CachedContext): CachedContext => {
    met.add(context);
    if (context.features.isSelfContained) return context;
    const copy = own.get(context) ?? cache.create(context.document);
    own.set(context, copy);
    return copy;
  };
  const prepare = (context: Record<string, unknown>, base: string, isRemote: boolean): CachedContext => {
    const key = `${isRemote ? '@' : ''}${base} ${JSON.stringify(context)}`;
    const known = cache.prepared(key);
    if (known && isCurrent(known, load)) return keep(known.context);
    const imports = new Map<string, string>();
    const loadImport = (iri: string): unknown => {
      if (imports.size >= maxContexts) throw new JsonLdError('context overflow');
      const imported = load(iri);
      imports.set(iri, JSON.stringify(imported) ?? '');
      return imported;
    };
    const made = cache.create(prepareContext(context, { base, isRemote, load: loadImport, intern: cache.intern }));
    cache.keep(key, { context: made, imports });
    return keep(made);
  };
  const collect = (context: unknown, base: string, within: readonly string[]): (CachedContext | null)[] => {
    if (typeof context === 'function') {
      return (context as ScopedContext)().flatMap((member) =>
        typeof member === 'string' ? collect(member, base, within) : [member && keep(member)],
      );
    }
    if (Array.isArray(context)) return context.flatMap((member) => collect(member, base, within));
    if (context === null) return [null];
    if (isObject(context)) return [prepare(context, base, within.length > 0)];
    if (typeof context !== 'string') throw new JsonLdError('invalid local context');
    const iri = resolveIri(context, base);
    const known = remote.get(iri);
    if (known) return [...known];
    if (within.includes(iri) || within.length > 10) throw new JsonLdError('context overflow');
    const found = collect(load(iri) ?? {}, iri, [...within, iri]);
    if (found.length > maxContexts) throw new JsonLdError('context overflow');
    // jsonld cannot do without a first context.
    if (found.length === 0) found.push(prepare({}, iri, true));
    remote.set(iri, found);
    return found;
  };

  return {
    met,
    async resolve({ activeCtx, context, base }) {
      const given = isObject(context) && context['@context'] ? context['@context'] : context;
      const found = collect(given, base, []);
      // Each may make the base or the vocabulary longer, and a copy of all terms.
      if (found.length > maxContexts) throw new JsonLdError('context overflow');
      return found.map((cached, index) => resolved(cached, index === 0 ? activeCtx : undefined));
    },
  };
}

/** Whether the contexts that were imported are still what they were. */
function isCurrent(known: PreparedContext, load: (iri: string) => unknown): boolean {
  let current = true;
  // Each is loaded, so that all that are missing are known.
  for (const [iri, text] of known.imports) {
    if ((JSON.stringify(load(iri)) ?? '') !== text) current = false;
  }
  return current;
}

/** `before` is the active context ahead of the first context of an array. */
function resolved(cached: CachedContext | null, before: ActiveContext | undefined): ResolvedContext {
  if (cached === null) return { document: null, getProcessed: () => undefined, setProcessed: () => {} };
  // For a context that ends with its node jsonld hands over a copy made for the occasion, of what it asked with.
  const storeOf = (active: ActiveContext): readonly [ProcessedStore, ActiveContext] =>
    before === undefined || active === before ? [cached.processed, active] : [cached.reverting, before];
  return {
    document: cached.document,
    getProcessed(active) {
      const [store, key] = storeOf(active);
      return store.get(key);
    },
    setProcessed(active, processed) {
      const [store, key] = storeOf(active);
      if (isShareable(cached.document, active, processed)) store.set(key, processed);
    },
  };
}

/**
 * Whether a result holds however the context came to be applied. jsonld does not say whether protected terms may be
 * redefined (they may by the context of a property, and by no other), so nothing is kept that this could have changed:
 * each protected term that is defined again has to be the same as before, and to have been protected by its own doing.
 */
function isShareable(document: CachedContext['document'], active: ActiveContext, processed: ProcessedContext): boolean {
  const again = Object.keys(document).filter((term) => Object.hasOwn(active.protected, term));
  if (again.length === 0) return true;
  return (
    document['@protected'] === true &&
    again.every((term) => {
      const definition = document[term];
      const mayBeOverridden = isObject(definition) && definition['@protected'] === false;
      return !mayBeOverridden && isSame(active.mappings.get(term), processed.context.mappings.get(term));
    })
  );
}

function isSame(
  one: Readonly<Record<string, unknown>> | undefined,
  other: Readonly<Record<string, unknown>> | undefined,
): boolean {
  // The text leaves functions out.
  return JSON.stringify(one) === JSON.stringify(other) && one?.['@context'] === other?.['@context'];
}
