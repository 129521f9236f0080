import type { OwedDuty, Premise, Reason } from '../decision.js';
import type { RuleKind } from '../policy.js';
import type { Truth } from '../truth.js';

/** How decisions are said in one language. */
export interface Phrases {
  /** Tag of the language (BCP 47). */
  readonly language: string;
  readonly permitted: string;
  readonly denied: string;
  /** What was asked for: `read on urn:air by urn:ann`. */
  readonly asked: (action: string, target: string, assignee: string | undefined) => string;
  readonly headline: Headlines;
  readonly more: (rules: number) => string;
  readonly missing: (operands: string) => string;
  readonly kind: Readonly<Record<RuleKind, string>>;
  readonly atLine: (line: number) => string;
  readonly verdict: Readonly<Record<Truth, string>>;
  readonly logical: (operator: string, parts: number, verdict: string, holding: number) => string;
  readonly given: (left: string) => string;
  readonly constraint: string;
  readonly dutyFirst: (action: string | undefined) => string;
  /** Fulfilled, or not due. */
  readonly dutyDone: (action: string | undefined) => string;
  readonly meaningless: (part: string) => string;
  readonly part: Readonly<Record<Exclude<Premise['part'], 'constraint' | 'duty' | 'not-understood'>, string>>;
  readonly narrowed: (part: string, by: string) => string;
  readonly mismatch: (part: string, asked: string) => string;
  readonly noneNamed: string;
  readonly noneGiven: string;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly state: Readonly<Record<OwedDuty['state'], string>>;
  readonly owed: (kind: string, actions: string, deadline: string | undefined, state: string) => string;
  readonly otherwise: (actions: string) => string;
}

/** Why, in one clause. */
export interface Headlines {
  readonly permitted: (asked: string) => string;
  /** Permitted although a prohibition holds, or may: `conflict` is `perm`. */
  readonly overridden: (asked: string) => string;
  readonly forbidden: (asked: string) => string;
  readonly void: string;
  /** Several policies that are void, each by itself or all as one. */
  readonly voidTogether: string;
  readonly notUnderstood: (part: string, asked: string) => string;
  readonly indeterminate: (asked: string) => string;
  readonly error: string;
  readonly offer: string;
  readonly notInForce: string;
  readonly notPermitted: (asked: string) => string;
}
