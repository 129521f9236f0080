/** Misuse of this package. `code` is stable; the message is not. */
export class DataModelsError extends Error {
  override readonly name = 'DataModelsError';
  readonly code: 'model-invalid' | 'option-invalid' | 'journal-unusable';

  constructor(code: DataModelsError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
