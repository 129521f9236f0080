/** The command line asks for something that cannot be done; the message says what, for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'usage';
}
