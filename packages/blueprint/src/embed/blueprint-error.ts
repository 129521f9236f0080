/** A call that cannot be carried out; bad input of others is a finding instead. */
export class BlueprintError extends Error {
  override readonly name = 'BlueprintError';
  readonly code: 'description-invalid' | 'option-invalid';

  constructor(code: BlueprintError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
