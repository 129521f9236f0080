/** Compressed data is damaged; the message goes on after "the compressed data cannot be read to its end". */
export class GzipDamagedError extends Error {
  override readonly name = 'GzipDamagedError';
  readonly code = 'gzip-damaged';
}
