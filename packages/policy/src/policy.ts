import type { Location } from '@ds4sscc/findings';
import type { conflictStrategies, logicalOperands, policyClasses } from './vocabulary.js';

/** Class of a policy (Information Model 2.1). `unknown` where the document names none that ODRL has. */
export type PolicyType = (typeof policyClasses)[number] | 'unknown';

/** What to do when a permission and a prohibition meet (Information Model 2.10). */
export type ConflictStrategy = (typeof conflictStrategies)[number];

/** Why a part of a policy has no meaning that the engine knows. */
export type NotUnderstoodReason =
  | 'unknown-property'
  | 'foreign-property'
  | 'unsupported-property'
  | 'unknown-type'
  | 'wrong-namespace'
  | 'unknown-conflict-strategy'
  | 'not-a-node'
  | 'nothing-said'
  | 'inheritance'
  | 'replaced'
  | 'dropped-key'
  | 'unread'
  | 'incomplete'
  | 'nested-too-deep'
  | 'too-large'
  | 'cycle';

/** A part that was read but not understood: it is kept, so that a decision can fall to the safe side. */
export interface NotUnderstood {
  readonly reason: NotUnderstoodReason;
  /** The property it stands under. */
  readonly property: string;
  readonly value?: string;
  readonly location: Location;
}

/** Right operand of a constraint, or any other value. */
export interface Value {
  readonly kind: 'iri' | 'blank' | 'literal';
  readonly value: string;
  /** Datatype IRI of a literal. */
  readonly datatype?: string;
  /** Where it stands. */
  readonly location: Location;
}

/** A party or an asset that a rule names. */
export interface Reference {
  /** Every IRI that stands for it: its own, its `uid`, its `source`. Empty where it has no name that a request could use. */
  readonly names: readonly string[];
  /** A collection is matched through its members. */
  readonly collection: boolean;
  /** The collections that a refined one is a selection of. */
  readonly sources?: readonly string[];
  /** Collections that the document says it belongs to. */
  readonly partOf: readonly string[];
  readonly refinements: readonly Constraint[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly location: Location;
}

/** An action that a rule names, perhaps narrowed by refinements. */
export interface Action {
  /** Absent where the document gives none. */
  readonly iri?: string;
  readonly refinements: readonly Constraint[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly location: Location;
}

/** `leftOperand operator rightOperand` (Information Model 2.5.1). */
export interface AtomicConstraint {
  readonly kind: 'constraint';
  readonly uid?: string;
  readonly leftOperand?: string;
  readonly operator?: string;
  readonly rightOperands: readonly Value[];
  readonly dataType?: string;
  readonly unit?: string;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly location: Location;
}

/** Constraints joined by a logical operand (Information Model 2.5.2). */
export interface LogicalConstraint {
  readonly kind: 'logical';
  readonly uid?: string;
  readonly operand: (typeof logicalOperands)[number];
  readonly constraints: readonly Constraint[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly location: Location;
}

/** A constraint that cannot be evaluated whatever the request says. */
export interface OpaqueConstraint {
  readonly kind: 'not-understood';
  readonly uid?: string;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly location: Location;
}

export type Constraint = AtomicConstraint | LogicalConstraint | OpaqueConstraint;

/** What a rule says: may, must not, must. */
export type RuleKind = 'permission' | 'prohibition' | 'obligation' | 'duty' | 'consequence' | 'remedy';

/** A rule of a policy. Several actions, targets or parties mean: each of them (Information Model 2.7.1). */
export interface PolicyRule {
  readonly kind: RuleKind;
  readonly uid?: string;
  readonly actions: readonly Action[];
  readonly targets: readonly Reference[];
  readonly assigners: readonly Reference[];
  readonly assignees: readonly Reference[];
  readonly constraints: readonly Constraint[];
  /** Preconditions of a permission. */
  readonly duties: readonly PolicyRule[];
  /** What is owed besides where a duty was violated. */
  readonly consequences: readonly PolicyRule[];
  /** What is owed where a prohibition was infringed. */
  readonly remedies: readonly PolicyRule[];
  /** The rule that an irreducible one was expanded from, where that has a name. */
  readonly derivedFrom?: string;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly location: Location;
}

/** An ODRL policy as plain data. What the policy says for all its rules is in each of them. */
export interface Policy {
  /** Absent where the policy is a blank node without `uid`. */
  readonly uid?: string;
  readonly type: PolicyType;
  readonly profile: readonly string[];
  /** `invalid` unless the policy says otherwise; `contradicting` where it, or it and its parents, say several: it is void. */
  readonly conflict: ConflictStrategy | 'contradicting';
  /** Whether `conflict` was written down. */
  readonly conflictStated?: true;
  /** Parent policies that are not part of this one yet; `inheritPolicies` joins them. */
  readonly inheritFrom: readonly string[];
  readonly permissions: readonly PolicyRule[];
  readonly prohibitions: readonly PolicyRule[];
  readonly obligations: readonly PolicyRule[];
  /** Actions, targets, assigners and assignees stated for the whole policy. */
  readonly actions?: readonly Action[];
  readonly targets?: readonly Reference[];
  readonly assigners: readonly Reference[];
  readonly assignees: readonly Reference[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly location: Location;
}
