/** Misuse of this package. `code` is stable; the message is not. */
export class DataModelsError extends Error {
  override readonly name = 'DataModelsError';
  readonly code: 'model-invalid' | 'option-invalid';

  constructor(code: DataModelsError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
