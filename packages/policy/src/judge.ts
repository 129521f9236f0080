import type { OwedDuty, PolicyOutcome, RuleOutcome } from './decision.js';
import { evaluateRule } from './evaluate-rule.js';
import { owedDuties } from './owed-duties.js';
import type { Policy, PolicyRule } from './policy.js';
import type { RuleContext } from './rule-context.js';
import type { Truth } from './truth.js';
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
export function judge(one: Case, context: RuleContext): Judged {
  const { policy, outcome, rules } = one;
  if (outcome.standing === 'not-binding') return { outcome, outcomes: [], vote: silent, duties: [] };
  return judgeOutcomes(
    one,
    rules.map((rule) => evaluateRule(rule, policy, context)),
    { general: context },
  );
}

/** Draws the vote of a policy whose rules were evaluated. */
export function judgeOutcomes(
  { policy, outcome, rules, selfConflict }: Case,
  outcomes: readonly RuleOutcome[],
  context: { readonly general: RuleContext },
): Judged {
  const strategy = outcome.standing === 'not-understood' ? 'not-understood' : policy.conflict;
  const vote = voteOf(strategy, best(outcomes, true), best(outcomes, false), selfConflict);
  const standing = vote.isVoid ? 'void' : vote.mayBeVoid ? 'possibly-void' : outcome.standing;
  const owes = outcome.standing === 'applied' && !vote.isVoid && mayOwe(policy, rules);
  return {
    outcome: standing === outcome.standing ? outcome : { ...outcome, standing },
    outcomes,
    vote,
    duties: owes ? owedDuties(policy, rules, outcomes, context.general) : nothing,
  };
}

const nothing: readonly OwedDuty[] = [];

/** How the best of the permissions, or of the prohibitions, stands. */
function best(outcomes: readonly RuleOutcome[], permissions: boolean): Truth {
  let result: Truth = 'unsatisfied';
  for (const { kind, state } of outcomes) {
    if ((kind === 'permission') !== permissions) continue;
    if (state === 'satisfied') return state;
    if (state === 'unknown') result = state;
  }
  return result;
}

function mayOwe({ obligations }: Policy, rules: readonly PolicyRule[]): boolean {
  return obligations.length > 0 || rules.some(({ duties, remedies }) => duties.length + remedies.length > 0);
}
