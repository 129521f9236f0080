import jsonld from 'jsonld';
import { type ContextCache, createContextCache } from './context-cache.js';
import { type ContextResolver, createContextResolver } from './context-resolver.js';
import { withoutProtoKeys } from './without-proto-keys.js';
import { findUntrusted, type Untrusted } from './find-untrusted.js';

/** How to expand one document. */
export interface ExpandDocumentOptions {
  readonly base: string;
  /** The context of a document; `undefined` when it is not at hand. */
  readonly load: (iri: string) => unknown;
  /** Called for each key that does not become part of the result, because no context defines it. */
  readonly onDropped: (key: string) => void;
  readonly cache?: ContextCache;
}

/** A document in expanded form, or what stands in the way. */
export interface Expansion {
  readonly nodes: readonly object[];
  readonly untrusted?: Untrusted;
}

interface JsonLdEvent {
  readonly code: string;
  readonly details: { readonly property?: string };
}

/** The part of jsonld that is used; its published types leave events and resolvers out. */
interface JsonLdApi {
  expand(document: unknown, options: object): Promise<readonly object[]>;
}

/** What was prepared for one document serves the next. It is a matter of time alone: no result depends on it. */
let sharedCache: ContextCache | undefined;

/** Expands a document with jsonld and our own handling of contexts. Throws what jsonld throws for invalid documents. */
export async function expandDocument(document: unknown, options: ExpandDocumentOptions): Promise<Expansion> {
  if (sharedCache === undefined || sharedCache.isFull()) sharedCache = createContextCache();
  const { base, load, onDropped, cache = sharedCache } = options;
  const contextResolver: ContextResolver = createContextResolver(cache, load);
  const nodes = await (jsonld as unknown as JsonLdApi).expand(withoutProtoKeys(document, onDropped), {
    base,
    contextResolver,
    documentLoader: refuse,
    eventHandler({ event }: { readonly event: JsonLdEvent }) {
      const { property } = event.details;
      if (event.code === 'invalid property' && property !== undefined) onDropped(property);
    },
  });
  const untrusted = findUntrusted(
    document,
    [...contextResolver.met].map(({ features }) => features),
  );
  return untrusted === undefined ? { nodes } : { nodes: [], untrusted };
}

/** A document given as a string would be fetched. */
async function refuse(): Promise<never> {
  throw new Error('nothing is fetched');
}
