/** A JSON-LD context that this package carries. */
export interface BundledContext {
  /** IRI that documents name it by. */
  readonly iri: string;
  /** Other IRIs that mean the same context. */
  readonly aliases: readonly string[];
  readonly title: string;
  /** Version of the specification whose terms it defines. */
  readonly version: string;
  /** SHA-256 of the context as JSON, so that a change of meaning cannot go unnoticed. */
  readonly sha256: string;
  /** The document: an object with `@context`. */
  readonly document: { readonly '@context': unknown };
}

/** The contexts that need no fetching. */
export const bundledContexts: readonly BundledContext[] = [];
