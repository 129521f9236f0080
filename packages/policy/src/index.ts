export type { CompiledPolicies } from './compile/compile-policies.js';
export { compilePolicies } from './compile/compile-policies.js';
export type { Answer } from './compile/policy-set.js';
export type {
  Because,
  DecideOptions,
  Decision,
  DutyState,
  OperandValue,
  OwedDuty,
  Performance,
  PolicyOutcome,
  Premise,
  Reason,
  Request,
  RequestContext,
  RuleOutcome,
} from './decision.js';
export { decide } from './decide.js';
export { explain } from './explain.js';
export { expandPolicy } from './inherit/expand-policy.js';
export { inheritPolicies } from './inherit/inherit-policies.js';
export type { Ledger, LedgerEntry, Reservation } from './ledger/ledger.js';
export { createLedger } from './ledger/ledger.js';
export type { ParsedPolicies } from './parse-policies.js';
export { hasPolicies, parsePolicies } from './parse-policies.js';
export type {
  Action,
  AtomicConstraint,
  ConflictStrategy,
  Constraint,
  LogicalConstraint,
  NotUnderstood,
  NotUnderstoodReason,
  OpaqueConstraint,
  Policy,
  PolicyRule,
  PolicyType,
  Reference,
  RuleKind,
  Value,
} from './policy.js';
export type { Headlines, Phrases } from './phrases/phrases.js';
export { PolicyError } from './policy-error.js';
export type { Profile, ProfileAction } from './profile.js';
export { ds4ssccProfile } from './profiles/ds4sscc-profile.js';
export { dspProfile } from './profiles/dsp-profile.js';
export type { TermNames } from './term-names.js';
export { termNames } from './term-names.js';
export type { Truth } from './truth.js';
