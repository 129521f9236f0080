/** Misuse of the vocabularies. `code` is stable; the message is not. */
export class VocabularyError extends Error {
  override readonly name = 'VocabularyError';
  readonly code: 'concept-duplicate' | 'iri-relative';

  constructor(code: VocabularyError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
