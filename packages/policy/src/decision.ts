import type { Location } from '@ds4sscc/findings';
import type { RuleKind } from './policy.js';
import type { Profile } from './profile.js';
import type { Truth } from './truth.js';

/** What someone wants to do. Actions may be written `odrl:read` or `read`; everything else is an IRI. */
export interface Request {
  readonly action: string;
  readonly target: string;
  /** Who wants to do it. */
  readonly assignee?: string;
  /** Who is asked; compared only where it is given. */
  readonly assigner?: string;
  readonly context?: RequestContext;
}

/** The state of the world that constraints are evaluated against. */
export interface RequestContext {
  /** The moment of the request, an `xsd:dateTime` with a zone such as `2026-03-01T12:00:00Z`. */
  readonly dateTime?: string;
  /** Values of other left operands, by IRI; those of ODRL also by name, such as `purpose`. Several mean: all of them. */
  readonly operands?: Readonly<Record<string, OperandValue | readonly OperandValue[]>>;
  /** What is known about assets and parties, by their IRI, then by left operand: refinements are evaluated against it. */
  readonly properties?: Readonly<Record<string, NonNullable<RequestContext['operands']>>>;
  /** What was done before the request: the whole log, so that what is not in it was not done. */
  readonly performed?: readonly Performance[];
  /** How duties stand, by their IRI; it overrules the log. */
  readonly duties?: Readonly<Record<string, DutyState>>;
  /** What an asset, a party or a place belongs to, complete for every IRI that is listed. */
  readonly partOf?: Readonly<Record<string, readonly string[]>>;
  /** Classes of a thing and broader terms of a concept, complete for every IRI that is listed. */
  readonly isA?: Readonly<Record<string, readonly string[]>>;
}

/** Something that was done, as whoever keeps the log saw it. */
export interface Performance {
  readonly action: string;
  readonly target?: string;
  /** Who did it. */
  readonly assignee?: string;
  /** When: an `xsd:dateTime` with a zone. */
  readonly dateTime?: string;
  /** What was true of it, by left operand: the amount of a payment, the resolution of a print. */
  readonly operands?: NonNullable<RequestContext['operands']>;
  /** What was known about the asset and the party then, by their IRI; used where a log is checked. */
  readonly properties?: NonNullable<RequestContext['properties']>;
  /** Not done yet, but set aside: it may still be given back. */
  readonly reserved?: boolean;
}

/** How a duty stands, as somebody else established. */
export type DutyState = 'fulfilled' | 'violated' | 'not-set';

/**
 * The value of a left operand. A plain text takes the datatype of the value it is compared with; an object states its
 * own, as the IRI of the datatype or `@id` for an IRI, and its unit.
 */
export type OperandValue =
  | string
  | number
  | boolean
  | { readonly value: string | number | boolean; readonly datatype?: string; readonly unit?: string };

/** How to decide. The defaults are the safe ones. */
export interface DecideOptions {
  /** Profiles whose terms the caller vouches for. A policy under any other profile is not evaluated. */
  readonly profiles?: readonly Profile[];
  /** An offer grants nothing; with this it is read as if it were a set. */
  readonly treatOfferAsSet?: boolean;
  /**
   * `w3c`: a rule without action, or without target, is incomplete (Information Model 2.6), so it never permits; a duty
   * has to be fulfilled first. `force`: such a rule holds for every action, every target; a duty only must not be violated.
   */
  readonly semantics?: 'w3c' | 'force';
  /** What a rule without action, or without target, is about; where this is left out, `semantics` says. */
  readonly absentMeans?: 'undecided' | 'anything';
  /**
   * How policies on one asset are combined. `deny-overrides`: each speaks for itself, and a prohibition of any denies. `merge`:
   * those that are about the asset asked for are taken as one policy, whose conflicts its strategy settles, as in an example
   * of Information Model 2.10; strategies that contradict each other void it.
   */
  readonly combine?: 'deny-overrides' | 'merge';
  /** How many rules the decision lists, the ones that decided it first. */
  readonly ruleLimit?: number;
}

/** Why the decision is what it is. */
export type Because = 'permitted' | 'forbidden' | 'not-permitted' | 'void' | 'indeterminate' | 'error';

/** Why a premise is neither satisfied nor plainly refuted. */
export type Reason =
  | 'missing-operand'
  | 'unknown-operand'
  | 'unknown-operator'
  | 'unknown-action'
  | 'unit-mismatch'
  | 'type-error'
  | 'no-time-zone'
  | 'not-ordered'
  | 'several-values'
  | 'log-not-clear'
  | 'missing-action'
  | 'missing-target'
  | 'missing-assignee'
  | 'missing-membership'
  | 'duty-not-shown'
  | 'duty-unfulfilled'
  | 'duty-overdue'
  | 'duty-violated'
  | 'duty-not-due'
  | 'duty-made-good'
  | 'not-understood';

/** One condition of a rule, and how it stands. */
export interface Premise {
  readonly part: 'action' | 'target' | 'assignee' | 'assigner' | 'constraint' | 'duty' | 'not-understood';
  readonly state: Truth;
  readonly reason?: Reason;
  readonly uid?: string;
  readonly operand?: string;
  readonly operator?: string;
  /** What the request has. */
  readonly left?: string;
  /** What the rule wants. */
  readonly right?: string;
  /** Parts of a logical constraint, or the refinements of an action, asset or party. */
  readonly premises?: readonly Premise[];
}

/** A premise while it is put together. Decisions are made of thousands, and spreading objects would cost most of their time. */
export type PremiseDraft = { -readonly [Key in keyof Premise]: Premise[Key] };

/** A rule and how its premises stand. */
export interface RuleOutcome {
  readonly policy?: string;
  readonly rule?: string;
  readonly kind: RuleKind;
  /** All premises together. */
  readonly state: Truth;
  readonly premises: readonly Premise[];
  readonly location: Location;
}

/** How one policy took part in the decision. */
export interface PolicyOutcome {
  readonly policy?: string;
  /** `not-binding`: offers and requests; `not-understood`: some part, or a profile, has no known meaning. */
  readonly standing: 'applied' | 'not-binding' | 'void' | 'possibly-void' | 'not-understood';
  readonly because?: string;
  readonly location: Location;
}

/** Something that is owed besides. */
export interface OwedDuty {
  /** What it is: a duty that its permission depends on, an obligation, or what a breach would bring. */
  readonly kind: 'duty' | 'obligation' | 'consequence' | 'remedy';
  /** `on-breach`: owed only if the rule it belongs to is broken; `not-known`: nothing shows how it stands. */
  readonly state: 'unfulfilled' | 'overdue' | 'violated' | 'not-known' | 'on-breach';
  readonly policy?: string;
  /** The rule that brings it: a permission, a prohibition, a duty. */
  readonly rule?: string;
  readonly uid?: string;
  /** IRIs of the actions; each of them has to be done. */
  readonly actions: readonly string[];
  readonly targets: readonly string[];
  /** Until when, as the policy writes it. */
  readonly deadline?: string;
  readonly consequences: readonly OwedDuty[];
  readonly location: Location;
}

/** The answer, with everything that led to it. */
export interface Decision {
  readonly decision: 'permit' | 'deny';
  readonly because: Because;
  readonly request: Request;
  readonly policies: readonly PolicyOutcome[];
  /** The rules that decided come first. */
  readonly rules: readonly RuleOutcome[];
  /** Rules that are not listed. */
  readonly omitted: number;
  /** What the assignee owes under the policies that have a say, and what a breach of the prohibitions that hold brings. */
  readonly duties: readonly OwedDuty[];
  /** Left operands that the request did not give. */
  readonly missing: readonly string[];
  /** What is wrong with the request, where `because` is `error`. */
  readonly error?: string;
}
