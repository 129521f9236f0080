import type { Statement } from './graph.js';

/** What a reader of one syntax made of a text; its findings are in the log. */
export interface ReadResult {
  /** A graph where the reader built one. */
  readonly statements: Iterable<Statement>;
  readonly prefixes: Readonly<Record<string, string>>;
}
