import type { Because, Decision, DecideOptions, Premise, Request, RuleOutcome } from './decision.js';
import type { Judged } from './judge.js';
import { combineVotes } from './vote.js';

/** Puts together what the policies said. */
export function decisionOf(request: Request, judged: readonly Judged[], { ruleLimit = 100 }: DecideOptions): Decision {
  const because = combineVotes(judged.map(({ vote }) => vote));
  const rules = inOrder(
    judged.length === 1 ? (judged[0] as Judged).outcomes : judged.flatMap((one) => one.outcomes),
    because,
  );
  const duties = judged.flatMap((one) => one.duties);
  return {
    decision: because === 'permitted' ? 'permit' : 'deny',
    because,
    request,
    policies: judged.map(({ outcome }) => outcome),
    rules: rules.length > ruleLimit ? rules.slice(0, ruleLimit) : rules,
    omitted: Math.max(0, rules.length - ruleLimit),
    // Where a prohibition stands, no duty opens the way.
    duties: because === 'forbidden' ? duties.filter(({ kind }) => kind !== 'duty') : duties,
    missing: missingOperands(rules),
  };
}

/** The decision about a request that cannot be read. */
export function errorDecision(request: Request, error: string): Decision {
  return {
    decision: 'deny',
    because: 'error',
    request,
    policies: [],
    rules: [],
    omitted: 0,
    duties: [],
    missing: [],
    error,
  };
}

/** What decided stands first, then what came near. Each is weighed once: a policy may have 100,000 rules. */
function inOrder(outcomes: readonly RuleOutcome[], because: Because): readonly RuleOutcome[] {
  if (outcomes.length < 2) return outcomes;
  if (outcomes.length === 2) {
    const [a, b] = outcomes as readonly [RuleOutcome, RuleOutcome];
    return weight(a, because) >= weight(b, because) ? outcomes : [b, a];
  }
  return outcomes
    .map((outcome) => ({ outcome, weight: weight(outcome, because) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ outcome }) => outcome);
}

function weight({ kind, state, premises }: RuleOutcome, because: Because): number {
  const decided = kind === 'permission' ? because === 'permitted' : because !== 'permitted';
  const rank = state === 'satisfied' ? 2 : state === 'unknown' ? 1 : 0;
  let refuted = 0;
  for (const premise of premises) if (premise.state === 'unsatisfied') refuted += 1;
  return rank * 100 + (decided ? 50 : 0) - Math.min(refuted, 49);
}

/** Left operands that would have been needed, each once; parts of logical constraints included. */
function missingOperands(rules: readonly RuleOutcome[]): string[] {
  if (rules.every(({ state }) => state !== 'unknown')) return [];
  const premises = new Set<Premise>(rules.filter(({ state }) => state === 'unknown').flatMap((rule) => rule.premises));
  const missing = new Set<string>();
  for (const premise of premises) {
    if (premise.reason === 'missing-operand' && premise.operand !== undefined) missing.add(premise.operand);
    for (const part of premise.premises ?? []) premises.add(part);
  }
  return [...missing].sort();
}
