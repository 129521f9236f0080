import type { FindingDetail, Rule } from '@ds4sscc/findings';

/** What a definition's reader knows and keeps while it walks. */
export interface DefinitionLog {
  report<Args>(rule: Rule<Args>, pointer: string, args: Args, detail?: FindingDetail): void;
  /** A resource with an IRI was read; `content` is what is said of it beside IRI and classes. */
  described(iri: string, label: string, pointer: string, content: string): void;
  /** An IRI stands for an instance of a class that the profile gives properties. */
  referred(iri: string, label: string, key: string, pointer: string): void;
}

/** Where in a definition the reader is, and what holds there. */
export interface DefinitionScope {
  readonly log: DefinitionLog;
  /** Language of plain texts; `undefined` where nobody said it. */
  readonly language: string | undefined;
  /** The objects around this place: one of them again is a circle. */
  readonly above: readonly object[];
}
