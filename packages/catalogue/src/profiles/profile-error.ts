/** A profile that cannot stand. `code` is stable; the message is not. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
  readonly code:
    | 'area-malformed'
    | 'prefix-unknown'
    | 'class-unknown'
    | 'range-unknown'
    | 'bounds-invalid'
    | 'use-duplicate';

  constructor(code: ProfileError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
