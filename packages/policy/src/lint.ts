import type { AnyRule } from '@ds4sscc/findings';
import type { DateTime, Instant } from './date-time.js';
import type { Policy } from './policy.js';
import type { ActionHierarchy, Profile } from './profile.js';
import type { Report } from './report.js';

/** What lints may look at beside the policy. */
export interface LintContext {
  readonly report: Report;
  /** All policies of the document, by `uid`. */
  readonly policies: ReadonlyMap<string, Policy>;
  readonly profiles: readonly Profile[];
  readonly hierarchy: ActionHierarchy;
  /** The moment of the check, where the caller gave one. */
  readonly now?: DateTime;
  /** Told of each instant at which what a check finds may change, as time goes by. */
  readonly turnsAt: (instant: Instant) => void;
}

/** One check of a policy that was read: the rule it fires, and when. */
export interface Lint {
  readonly rule: AnyRule;
  check(policy: Policy, context: LintContext): void;
}
