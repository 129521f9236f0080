/** A breach of JSON-LD, with the code that the standard gives it; shaped like the errors of jsonld. */
export class JsonLdError extends Error {
  readonly details: { readonly code: string };

  constructor(code: string, cause?: unknown) {
    super(code, { cause });
    this.name = 'JsonLdError';
    this.details = { code };
  }
}
