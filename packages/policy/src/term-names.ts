import type { Profile } from './profile.js';
import { actionTerms, leftOperands } from './vocabulary.js';

/** Names that a request may use. */
export interface TermNames {
  /** Actions of ODRL without prefix, Creative Commons ones with `cc:`, and those of the profiles by IRI. */
  readonly actions: readonly string[];
  /** Left operands of ODRL without prefix, and those of the profiles by IRI. */
  readonly leftOperands: readonly string[];
}

/**
 * The actions and left operands that requests can name: for lists to choose from, and for finding out what was meant.
 *
 * @example
 * ```ts
 * import { termNames } from '@ds4sscc/policy';
 *
 * termNames().actions.includes('print'); // => true
 * ```
 */
export function termNames(profiles: readonly Profile[] = []): TermNames {
  return {
    actions: [...Object.keys(actionTerms), ...profiles.flatMap(({ actions = {} }) => Object.keys(actions))],
    leftOperands: [...leftOperands, ...profiles.flatMap((profile) => profile.leftOperands ?? [])],
  };
}
