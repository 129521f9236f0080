/** Misuse of this package. `code` is stable; the message is not. */
export class InteropError extends Error {
  override readonly name = 'InteropError';
  readonly code: 'requirement-unknown' | 'framework-invalid' | 'probe-url-invalid';

  constructor(code: InteropError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
