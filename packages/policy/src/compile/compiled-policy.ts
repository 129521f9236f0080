import type { DecideOptions, PolicyOutcome } from '../decision.js';
import { selfConflict } from '../self-conflict.js';
import type { Policy } from '../policy.js';
import type { ActionHierarchy } from '../profile.js';
import { standingOf } from '../policy-standing.js';
import type { Truth } from '../truth.js';

/** A policy, and what does not depend on a request. */
export class CompiledPolicy {
  readonly policy: Policy;
  readonly outcome: PolicyOutcome;
  /** Whether it contradicts itself; found out once at most, and only where a rule of it may hold. */
  readonly selfConflict: () => Truth;

  constructor(policy: Policy, annotations: readonly string[], options: DecideOptions, hierarchy: ActionHierarchy) {
    let conflict: Truth | undefined;
    this.policy = policy;
    this.outcome = standingOf(policy, annotations, options);
    this.selfConflict = () => (conflict ??= selfConflict(policy, hierarchy));
  }
}
