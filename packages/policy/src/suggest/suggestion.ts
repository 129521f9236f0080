import type { OperandValue, Request } from '../decision.js';

/** What would make a request a permit: changes that are all needed, and the request as they leave it. */
export interface Suggestion {
  readonly changes: readonly Change[];
  /** `decide` permits it. */
  readonly request: Request;
}

/** One change of a request, or of the state of the world that its asker can bring about. */
export type Change =
  /** State an operand, or another value of it. */
  | {
      readonly kind: 'operand';
      readonly operand: string;
      readonly value: OperandValue | readonly OperandValue[];
      /** Any other value will do; `value` is an example. */
      readonly otherThan?: string;
      /** What the request gave. */
      readonly given?: string;
      /** The asset or party that the value is about, where it is not about the request as a whole. */
      readonly thing?: string;
    }
  /** Act at this moment, or after it and before `until`. */
  | { readonly kind: 'time'; readonly dateTime: string; readonly until?: string; readonly given?: string }
  /** Do what a duty asks for first. */
  | {
      readonly kind: 'duty';
      readonly actions: readonly string[];
      readonly targets: readonly string[];
      readonly uid?: string;
      /** Who has to do it, where it is not whoever asks. */
      readonly by?: string;
    }
  /** Show that an asset or party belongs to a collection, or that it does not. */
  | { readonly kind: 'membership'; readonly thing: string; readonly collection: string; readonly member: boolean }
  /** Ask for another action. */
  | { readonly kind: 'action'; readonly action: string; readonly given: string }
  /** Have somebody else ask. */
  | { readonly kind: 'assignee'; readonly assignee: string; readonly given?: string };

/** A change with what it does to a request. */
export interface Step {
  readonly change: Change;
  readonly apply: (request: Request) => Request;
}
