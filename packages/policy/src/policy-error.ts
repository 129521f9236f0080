/** Misuse of this package. `code` is stable; the message is not. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly code: 'now-malformed' | 'not-a-performance' | 'reservation-closed' | 'not-recordable' | 'trail-broken';

  constructor(code: PolicyError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
