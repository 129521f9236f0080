import { type ContextFeatures, contextFeatures } from './context-features.js';

/** jsonld's active context, as far as it is looked at. */
export interface ActiveContext {
  readonly mappings: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly protected: Readonly<Record<string, boolean>>;
}

/** What jsonld wants back when it meets the same context in the same active context. */
export interface ProcessedContext {
  readonly context: ActiveContext;
  readonly events: readonly unknown[];
}

/** One prepared context object, with what it led to in each active context it was met in. */
export interface CachedContext {
  readonly document: Readonly<Record<string, unknown>>;
  readonly features: ContextFeatures;
  readonly processed: ProcessedStore;
  /** The same for contexts that end with the node they stand on: jsonld copies the active context for them. */
  readonly reverting: ProcessedStore;
}

/** Results by active context. */
export interface ProcessedStore {
  get(active: ActiveContext): ProcessedContext | undefined;
  set(active: ActiveContext, processed: ProcessedContext): void;
}

/** A context as it stands in an array: an object, `null`, or the absolute IRI of one to be loaded. */
export type ContextMember = CachedContext | string | null;

/**
 * The context of a term, in the place of the object: jsonld copies, prints and compares those objects all the time, and
 * passes a function on as it is. Equal contexts have one function.
 */
export type ScopedContext = () => readonly ContextMember[];

/** A context as its author wrote it, prepared; with the texts of the contexts that were imported for that. */
export interface PreparedContext {
  readonly context: CachedContext;
  readonly imports: ReadonlyMap<string, string>;
}

/** Contexts that many documents share, by their text. */
export interface ContextCache {
  prepared(text: string): PreparedContext | undefined;
  keep(text: string, prepared: PreparedContext): void;
  create(document: Readonly<Record<string, unknown>>): CachedContext;
  intern(members: readonly (Readonly<Record<string, unknown>> | string | null)[]): ScopedContext;
  /** Whether it has grown so large that the next document should begin another. */
  isFull(): boolean;
}

/** Terms that are kept, over all active contexts; some hundred bytes each. */
const maxTerms = 200_000;
/** Characters of texts that are kept. */
const maxCharacters = 4_000_000;

/** Creates a cache. */
export function createContextCache(): ContextCache {
  const prepared = new Map<string, PreparedContext>();
  const scoped = new Map<string, ScopedContext>();
  const numbers = new Map<unknown, number>();
  let terms = 0;
  let characters = 0;
  const createStore = (): ProcessedStore => {
    // Weak: an active context that nobody can reach again takes its results along.
    const results = new WeakMap<ActiveContext, ProcessedContext>();
    return {
      get: (active) => results.get(active),
      set(active, result) {
        terms += result.context.mappings.size;
        results.set(active, result);
      },
    };
  };
  const create = (document: Readonly<Record<string, unknown>>): CachedContext => ({
    document,
    features: contextFeatures(document),
    processed: createStore(),
    reverting: createStore(),
  });
  return {
    prepared: (text) => prepared.get(text),
    keep(text, context) {
      characters += text.length;
      prepared.set(text, context);
    },
    create,
    intern(members) {
      // No context has an array or a number as the context of a term once it is prepared: the number stands for itself.
      const text = JSON.stringify(members, (_, value: unknown) =>
        typeof value === 'function' ? [numbers.get(value)] : value,
      );
      const known = scoped.get(text);
      if (known) return known;
      const contexts = members.map((member) =>
        typeof member === 'string' || member === null ? member : create(member),
      );
      const made: ScopedContext = () => contexts;
      characters += text.length;
      scoped.set(text, made);
      numbers.set(made, numbers.size);
      return made;
    },
    isFull: () => terms > maxTerms || characters > maxCharacters,
  };
}
