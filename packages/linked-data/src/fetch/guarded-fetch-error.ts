/** Misuse of the guarded fetch by the program that creates or calls it. `code` is stable; the message is not. */
export class GuardedFetchError extends Error {
  override readonly name = 'GuardedFetchError';
  readonly code:
    | 'hosts-invalid'
    | 'schemes-invalid'
    | 'limit-invalid'
    | 'loopback-ports-invalid'
    | 'accept-invalid'
    | 'request-invalid';

  constructor(code: GuardedFetchError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
