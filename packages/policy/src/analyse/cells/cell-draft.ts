import type { OperandValue } from '../../decision.js';
import type { AtomicConstraint } from '../../policy.js';
import type { Profile } from '../../profile.js';
import type { TypedValue } from '../../values/parse-value.js';
import type { Relation } from '../../values/relate-values.js';
import type { Hierarchy, World } from '../../world.js';

/** A kind of value, before it is known how the constraints answer it. */
export interface CellDraft {
  readonly given?: OperandValue;
  /** Whether a witness may use it. */
  readonly usable: boolean;
  /** The answer to every test, where the value alone says it: bits of `answerBits`. */
  readonly answers?: number;
  /** How it relates to a right operand, where no value is at hand. */
  readonly relation?: (right: TypedValue) => Relation;
  /** A name that the constraints use: only of these it matters whether they are names of one thing. */
  readonly mentioned?: true;
  /** What the value is supposed to belong to. */
  readonly supposed?: Memberships;
}

/** Kinds of values, and whether there are no others. */
export interface CellDrafts {
  readonly drafts: readonly CellDraft[];
  readonly complete: boolean;
}

/** A question to one value: a constraint with the operators of single values, `isAnyOf` or `isNoneOf`. */
export interface ValueTest {
  readonly constraint: AtomicConstraint;
  readonly operator: string;
  readonly rights: readonly TypedValue[];
}

/** What things belong to. */
export type Memberships = Pick<World, 'partOf' | 'isA'>;

/** What is known about the world beside the request. */
export interface Knowledge extends Memberships {
  /** What every request carries, complete for what is listed. Profiles say more, and requests may add to that. */
  readonly carried: { readonly partOf: Hierarchy; readonly isA: Hierarchy };
  readonly profiles: readonly Profile[];
  readonly disjoint: readonly (readonly [string, string])[];
  readonly namesMayCoincide: boolean;
}
