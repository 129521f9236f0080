import type { Rule } from '@ds4sscc/findings';
import type { Statement, Term } from '@ds4sscc/linked-data';
import type { FixContext } from './fix-context.js';

/** The facts of a repair's message. */
export interface FixArgs {
  /** The value or name that is wrong, and what stands in for it, as the document's author would write them. */
  readonly from: string;
  readonly to: string;
}

/** What a fixer would do about one statement. */
export interface Proposal {
  /** What the statement becomes; it stays as it is where left out. */
  readonly predicate?: Statement['predicate'];
  readonly object?: Term;
  /** Statements that are added. */
  readonly added?: readonly Statement[];
  readonly because: string;
  /** Whether nobody has to be asked. What is not sure is a suggestion, and never made by itself. */
  readonly sure: boolean;
  readonly args: FixArgs;
}

/** One kind of repair: its rule, and what it proposes for a statement. It looks at nothing but its arguments. */
export interface Fixer {
  readonly rule: Rule<FixArgs>;
  propose(statement: Statement, context: FixContext): Proposal | undefined;
}
