import type { Because } from '../decision.js';
import { baffled, becauseOf, joinVote, silent, type Vote, voteOf } from '../vote.js';
import type { Merged } from '../merge-policies.js';
import { truthOfCode, unsatisfied } from './truth-code.js';
import type { Truth } from '../truth.js';

/** Puts together what rules say, one after the other. The rules of a policy have to stand side by side. */
export class Tally {
  readonly #all: { -readonly [Key in keyof Vote]: Vote[Key] } = { ...silent };
  #policy: Merged | undefined;
  #permitted = unsatisfied;
  #prohibited = unsatisfied;

  /** `baffling`: there is a policy that nobody understands; it may forbid anything, whoever asks. */
  constructor(baffling: boolean) {
    if (baffling) joinVote(this.#all, baffled);
  }

  /** Takes a rule that may hold. */
  hear(policy: Merged, prohibits: boolean, state: number): void {
    if (policy !== this.#policy) {
      this.#vote();
      this.#policy = policy;
    }
    if (prohibits) {
      if (state < this.#prohibited) this.#prohibited = state;
    } else if (state < this.#permitted) this.#permitted = state;
  }

  /** What it all comes to. */
  because(): Because {
    this.#vote();
    return becauseOf(this.#all);
  }

  #vote(): void {
    const policy = this.#policy;
    if (policy === undefined) return;
    const [permitted, prohibited] = [truthOfCode[this.#permitted] as Truth, truthOfCode[this.#prohibited] as Truth];
    joinVote(this.#all, voteOf(policy.policy.conflict, permitted, prohibited, policy.selfConflict));
    this.#permitted = unsatisfied;
    this.#prohibited = unsatisfied;
  }
}
