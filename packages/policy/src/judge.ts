import type { OwedDuty, PolicyOutcome, RuleOutcome } from './decision.js';
import { evaluateRule } from './evaluate-rule.js';
import { type Merged, mergePolicies } from './merge-policies.js';
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
  return judgeOutcomes(one, outcomesOf(one, context), { general: context });
}

/** Draws the vote of a policy whose rules were evaluated. */
export function judgeOutcomes(one: Case, outcomes: readonly RuleOutcome[], context: General): Judged {
  const strategy = one.outcome.standing === 'not-understood' ? 'not-understood' : one.policy.conflict;
  const vote = voteOf(strategy, best(outcomes, true), best(outcomes, false), one.selfConflict);
  return judgedBy(vote, one, outcomes, context);
}

/** Evaluates the rules of several policies and draws their votes; those that are about the asset asked for have one vote. */
export function judgeMerged(cases: readonly Case[], context: RuleContext): readonly Judged[] {
  const evaluated = cases.map((one) => ({ one, outcomes: outcomesOf(one, context) }));
  const [first, ...others] = evaluated
    .filter(({ one, outcomes }) => one.outcome.standing === 'applied' && outcomes.some(isAboutTarget))
    .map(({ one }) => one.policy);
  const merged = first && mergePolicies([first, ...others], context.hierarchy);
  return judgeOutcomesMerged(evaluated, merged, { general: context });
}

/** The same where the rules were evaluated; `merged` are all policies in force about the asset, even those none of whose rules is here. */
export function judgeOutcomesMerged(
  evaluated: readonly { readonly one: Case; readonly outcomes: readonly RuleOutcome[] }[],
  merged: Merged | undefined,
  context: General,
): readonly Judged[] {
  const heard = evaluated.filter(({ one }) => one.outcome.standing === 'applied').flatMap(({ outcomes }) => outcomes);
  const shared =
    merged === undefined
      ? silent
      : voteOf(merged.policy.conflict, best(heard, true), best(heard, false), merged.selfConflict);
  return evaluated.map(({ one, outcomes }) => {
    if (one.outcome.standing !== 'applied') return judgeOutcomes(one, outcomes, context);
    return judgedBy(outcomes.some(isAboutTarget) ? shared : silent, one, outcomes, context);
  });
}

/** Whether a rule may be about the asset asked for. */
function isAboutTarget({ premises }: RuleOutcome): boolean {
  return premises.every(({ part, state }) => part !== 'target' || state !== 'unsatisfied');
}

interface General {
  readonly general: RuleContext;
}

function outcomesOf({ policy, outcome, rules }: Case, context: RuleContext): readonly RuleOutcome[] {
  if (outcome.standing === 'not-binding') return [];
  return rules.map((rule) => evaluateRule(rule, policy, context));
}

function judgedBy(
  vote: Vote,
  { policy, outcome, rules }: Case,
  outcomes: readonly RuleOutcome[],
  context: General,
): Judged {
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
