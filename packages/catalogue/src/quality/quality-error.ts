/** The API was given something that cannot be meant. */
export class QualityError extends Error {
  override readonly name = 'QualityError';
  readonly code: 'concurrency-invalid';

  constructor(code: QualityError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
