import type { Location } from '@ds4sscc/findings';
import type { Because, DecideOptions, Decision, Performance, RequestContext } from '../decision.js';
import type { RuleKind } from '../policy.js';
import type { Truth } from '../truth.js';

/** How to check a log. */
export interface ComplianceOptions extends DecideOptions {
  /**
   * The moment of the check, an `xsd:dateTime` with a zone: an obligation whose deadline is still to come is pending. Where
   * it is left out, the log is all there will ever be, and ends with its last event.
   */
  readonly now?: string;
  /** What is known besides the log. */
  readonly context?: Pick<RequestContext, 'operands' | 'properties' | 'duties' | 'partOf' | 'isA'>;
}

/** Whether a log keeps to policies. */
export interface Compliance {
  /** `unknown`: nothing was surely wrong, but something may have been. */
  readonly verdict: 'compliant' | 'not-compliant' | 'unknown';
  /** What was done, by time where every event tells its time. */
  readonly events: readonly EventOutcome[];
  /** The rules of the policies that are in force. */
  readonly rules: readonly RuleCompliance[];
}

/** One event of the log. */
export interface EventOutcome {
  readonly performance: Performance;
  /** `made-good`: wrong when it was done, and put right afterwards; `owed`: nobody permitted it, but it was a duty. */
  readonly state: 'permitted' | 'made-good' | 'owed' | 'violation' | 'unknown';
  /** What the decision would have been at the time. */
  readonly because: Because;
  /** Its request does not repeat the log. */
  readonly decision: Decision;
}

/** How a rule fared. */
export interface RuleCompliance {
  readonly kind: RuleKind;
  readonly policy?: string;
  readonly rule?: string;
  /** Whether its constraints hold at the moment of the check. */
  readonly active: Truth;
  readonly state: PermissionState | ProhibitionState | ObligationState;
  /** The events that used or infringed it, by their place in `events`. */
  readonly events: readonly number[];
  readonly location: Location;
}

export type PermissionState = 'used' | 'not-used';
export type ProhibitionState = 'violated' | 'remedied' | 'not-violated' | 'not-known';
/** `pending`: not done, and its deadline is still to come. */
export type ObligationState =
  | 'fulfilled'
  | 'pending'
  | 'unfulfilled'
  | 'overdue'
  | 'violated'
  | 'not-due'
  | 'not-known';
