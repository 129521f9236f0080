import type { Location } from '@ds4sscc/findings';

/** A statement as text: IRIs as they stand, blank nodes as `_:b0`, literals in quotes with language or datatype (`termKey`). */
export interface ChangedStatement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** The named graph it stands in; left out for the default graph. */
  readonly graph?: string;
}

/** One repair: what goes, what comes instead, and why nothing is lost by it. */
export interface CatalogueChange {
  /** Id of the repair, such as `fix/code-list-value`; see `fixRules`. */
  readonly rule: string;
  readonly location: Location;
  /** What is done, in one line. */
  readonly message: string;
  /** What makes it right: a clause, a code list, the form of the value. */
  readonly because: string;
  readonly removed: readonly ChangedStatement[];
  readonly added: readonly ChangedStatement[];
}

/** Why a repair was not made in the text. */
export type LeftWhy =
  /** A node would have more errors than before. */
  | 'makes-others'
  /** The text cannot be changed at this place alone; writing the document anew would do it. */
  | 'no-place'
  /** The document is of no RDF syntax: there is no text in which the statements stand. */
  | 'no-syntax'
  /** Reading the changed text again showed something else than the change says. */
  | 'not-verified';

/** A repair that would be right and was not made. */
export interface LeftChange {
  readonly change: CatalogueChange;
  readonly why: LeftWhy;
}
