import type { Finding } from '@ds4sscc/findings';

/** A graph as text. */
export interface WrittenGraph {
  readonly text: string;
  /** One for each statement that the syntax cannot hold: what is not in the text is named here. */
  readonly findings: readonly Finding[];
}

/** What every writer can be told. */
export interface WriteOptions {
  /** Name of the graph in findings; "graph" unless told. */
  readonly source?: string;
}

/** What writers of syntaxes with prefixes can be told. */
export interface WritePrefixOptions extends WriteOptions {
  /** Namespaces by prefix; those that are used are declared. */
  readonly prefixes?: Readonly<Record<string, string>>;
}
