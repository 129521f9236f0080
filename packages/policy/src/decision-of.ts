import type { Because, Decision, DecideOptions, OwedDuty, Premise, Request, RuleOutcome } from './decision.js';
import type { Judged } from './judge.js';
import { combineVotes } from './vote.js';

/** Puts together what the policies said. */
export function decisionOf(request: Request, judged: readonly Judged[], { ruleLimit = 100 }: DecideOptions): Decision {
  const because = combineVotes(judged);
  const outcomes = judged.length === 1 ? (judged[0] as Judged).outcomes : judged.flatMap((one) => one.outcomes);
  const rules = inOrder(outcomes, because);
  return {
    decision: because === 'permitted' ? 'permit' : 'deny',
    because,
    request,
    policies: judged.map(({ outcome }) => outcome),
    rules: rules.length > ruleLimit ? rules.slice(0, ruleLimit) : rules,
    omitted: Math.max(0, rules.length - ruleLimit),
    duties: judged.some(({ duties }) => duties.length > 0) ? dutiesOf(judged, because) : [],
    missing: missingOperands(rules),
  };
}

/** Where a prohibition stands, no duty opens the way. */
function dutiesOf(judged: readonly Judged[], because: Because): readonly OwedDuty[] {
  return judged.flatMap(({ duties }) => duties).filter(({ kind }) => because !== 'forbidden' || kind !== 'duty');
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

/** What decided stands first, then what came near. */
function inOrder(outcomes: readonly RuleOutcome[], because: Because): readonly RuleOutcome[] {
  if (outcomes.length < 2) return outcomes;
  if (outcomes.length === 2) {
    const [a, b] = outcomes as readonly [RuleOutcome, RuleOutcome];
    const difference = rank(b, because) - rank(a, because) || refuted(a) - refuted(b);
    return difference > 0 ? [b, a] : outcomes;
  }
  // Each is weighed once: a policy may have 100,000 rules.
  return outcomes
    .map((outcome) => ({ outcome, rank: rank(outcome, because), refuted: refuted(outcome) }))
    .sort((a, b) => b.rank - a.rank || a.refuted - b.refuted)
    .map(({ outcome }) => outcome);
}

function rank({ kind, state }: RuleOutcome, because: Because): number {
  const decided = kind === 'permission' ? because === 'permitted' : because !== 'permitted';
  return (state === 'satisfied' ? 4 : state === 'unknown' ? 2 : 0) + (decided ? 1 : 0);
}

/** How many premises do not hold; beyond some number it does not matter. */
function refuted({ premises }: RuleOutcome): number {
  let count = 0;
  for (const { state } of premises) if (state === 'unsatisfied') count += 1;
  return Math.min(count, 49);
}

/** Left operands that would have been needed, each once; parts of logical constraints included. */
function missingOperands(rules: readonly RuleOutcome[]): string[] {
  if (!rules.some(({ state }) => state === 'unknown')) return [];
  const premises = new Set<Premise>(rules.filter(({ state }) => state === 'unknown').flatMap((rule) => rule.premises));
  const missing = new Set<string>();
  for (const premise of premises) {
    if (premise.reason === 'missing-operand' && premise.operand !== undefined) missing.add(premise.operand);
    for (const part of premise.premises ?? []) premises.add(part);
  }
  return [...missing].sort();
}
