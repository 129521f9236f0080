import type { Because, Decision, DecideOptions, Premise, Request, RuleOutcome } from './decision.js';
import type { Judged } from './judge.js';
import { combineVotes } from './vote.js';

/** Puts together what the policies said. */
export function decisionOf(request: Request, judged: readonly Judged[], { ruleLimit = 100 }: DecideOptions): Decision {
  const because = combineVotes(judged.map(({ vote }) => vote));
  const rules = judged.flatMap(({ outcomes }) => outcomes).sort((a, b) => weight(b, because) - weight(a, because));
  return {
    decision: because === 'permitted' ? 'permit' : 'deny',
    because,
    request,
    policies: judged.map(({ outcome }) => outcome),
    rules: rules.slice(0, ruleLimit),
    omitted: Math.max(0, rules.length - ruleLimit),
    // Where a prohibition stands, no duty opens the way.
    duties: judged.flatMap(({ duties }) => duties).filter(({ kind }) => because !== 'forbidden' || kind !== 'duty'),
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

/** What decided stands first, then what came near. */
function weight({ kind, state, premises }: RuleOutcome, because: Because): number {
  const decided = kind === 'permission' ? because === 'permitted' : because !== 'permitted';
  const rank = state === 'satisfied' ? 2 : state === 'unknown' ? 1 : 0;
  const refuted = premises.filter((premise) => premise.state === 'unsatisfied').length;
  return rank * 100 + (decided ? 50 : 0) - Math.min(refuted, 49);
}

/** Left operands that would have been needed, each once; parts of logical constraints included. */
function missingOperands(rules: readonly RuleOutcome[]): string[] {
  const premises = new Set<Premise>(rules.filter(({ state }) => state === 'unknown').flatMap((rule) => rule.premises));
  const missing = new Set<string>();
  for (const premise of premises) {
    if (premise.reason === 'missing-operand' && premise.operand !== undefined) missing.add(premise.operand);
    for (const part of premise.premises ?? []) premises.add(part);
  }
  return [...missing].sort();
}
