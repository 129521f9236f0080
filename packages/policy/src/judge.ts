import type { OwedDuty, PolicyOutcome, RuleOutcome } from './decision.js';
import { evaluateRule } from './evaluate-rule.js';
import { owedDuties } from './owed-duties.js';
import type { Policy, PolicyRule } from './policy.js';
import type { RuleContext } from './rule-context.js';
import { anyOf, type Truth } from './truth.js';
import { silent, type Vote, voteOf } from './vote.js';

/** A policy, and those of its rules that are looked at. */
export interface Case {
  readonly policy: Policy;
  readonly outcome: PolicyOutcome;
  readonly rules: readonly PolicyRule[];
  /** Whether the policy contradicts itself. */
  readonly selfConflict: () => Truth;
}

/** What came of it. */
export interface Judged {
  readonly outcome: PolicyOutcome;
  readonly outcomes: readonly RuleOutcome[];
  readonly vote: Vote;
  readonly duties: readonly OwedDuty[];
}

/** Evaluates the rules of one policy and draws its vote. */
export function judge({ policy, outcome, rules, selfConflict }: Case, context: RuleContext): Judged {
  if (outcome.standing === 'not-binding') return { outcome, outcomes: [], vote: silent, duties: [] };
  const outcomes = rules.map((rule) => evaluateRule(rule, policy, context));
  const best = (wanted: boolean): Truth =>
    anyOf(outcomes.filter(({ kind }) => (kind === 'permission') === wanted).map(({ state }) => state));
  const strategy = outcome.standing === 'not-understood' ? 'not-understood' : policy.conflict;
  const vote = voteOf(strategy, best(true), best(false), selfConflict);
  const standing = vote.isVoid ? 'void' : vote.mayBeVoid ? 'possibly-void' : outcome.standing;
  const duties = outcome.standing === 'applied' && !vote.isVoid ? owedDuties(policy, rules, outcomes, context) : [];
  return { outcome: { ...outcome, standing }, outcomes, vote, duties };
}
