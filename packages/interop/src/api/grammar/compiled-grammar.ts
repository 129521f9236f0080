/** What an official schema found wrong, as ajv says it. */
export interface GrammarError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** An official schema, compiled: whether a value fits it. What does not is left on the function until the next call. */
export interface CompiledGrammar {
  (value: unknown): boolean;
  readonly errors?: readonly GrammarError[] | null;
}
