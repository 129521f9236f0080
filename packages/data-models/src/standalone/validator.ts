/** The first fault that a generated validator met: ajv's keyword, and the JSON pointer of the value. */
export interface ValidatorError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A generated validator. `validateEntity` explains what it refuses. */
export interface Validator<Entity> {
  (entity: unknown): entity is Entity;
  readonly errors?: readonly ValidatorError[] | null;
}
