/** Who does what with which asset, before anything is said about the values of left operands. */
export interface Scene {
  readonly action: string;
  readonly target: Thing;
  readonly assignee?: Thing;
  readonly assigner?: Thing;
}

/** An asset or a party, and what it belongs to. */
export interface Thing {
  readonly iri: string;
  /** Everything that it belongs to, where that is known. */
  readonly listed?: readonly string[];
  /** Some of what it belongs to, as policies say it. */
  readonly told?: readonly string[];
  /** Made up: a witness may say of it what it likes. */
  readonly madeUp?: true;
}
