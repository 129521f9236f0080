import type { Because, Decision, DecideOptions, PolicyOutcome, Premise, Request, RuleOutcome } from './decision.js';
import { evaluateRule } from './evaluate-rule.js';
import type { RuleContext } from './rule-context.js';
import { selfConflict } from './find-conflicts.js';
import type { Policy, PolicyRule } from './policy.js';
import { standingOf } from './policy-standing.js';
import { actionHierarchy } from './profile.js';
import { requestError } from './request-error.js';
import { requestWorld, worldOf } from './world.js';

/**
 * Decides a request: deny unless a permission plainly holds and no prohibition may. Several policies are combined so
 * that a prohibition of any of them denies. Pure and total: the same policies, request and options, the same decision.
 *
 * @example
 * ```ts
 * import { decide } from '@ds4sscc/policy';
 *
 * decide([], { action: 'read', target: 'https://data.example/air' }).because; // => 'not-permitted'
 * ```
 */
export function decide(policies: Policy | readonly Policy[], request: Request, options: DecideOptions = {}): Decision {
  const error = requestError(request);
  const list: readonly Policy[] = Array.isArray(policies) ? policies : [policies as Policy];
  if (error !== undefined) {
    return { decision: 'deny', because: 'error', request, policies: [], rules: [], omitted: 0, missing: [], error };
  }
  const context: RuleContext = {
    request,
    options,
    hierarchy: actionHierarchy(options.profiles),
    absent: options.semantics === 'force' ? 'satisfied' : 'unknown',
    annotations: (options.profiles ?? []).flatMap(({ annotations = [] }) => annotations),
    worlds: {
      request: requestWorld(request.context, options.profiles),
      target: worldOf(request.target, request.context, options.profiles),
      assignee: worldOf(request.assignee, request.context, options.profiles),
      assigner: worldOf(request.assigner, request.context, options.profiles),
    },
  };
  const votes = list.map((policy) => vote(policy, context, options));
  const because = combine(votes);
  const rules = votes.flatMap(({ outcomes }) => outcomes).sort((a, b) => weight(b, because) - weight(a, because));
  const limit = options.ruleLimit ?? 100;
  return {
    decision: because === 'permitted' ? 'permit' : 'deny',
    because,
    request,
    policies: votes.map(({ outcome }) => outcome),
    rules: rules.slice(0, limit),
    omitted: Math.max(0, rules.length - limit),
    missing: missingOperands(rules),
  };
}

/** What one policy says to the request. */
interface Vote {
  readonly outcome: PolicyOutcome;
  readonly outcomes: readonly RuleOutcome[];
  readonly grants: boolean;
  /** A permission that might hold. */
  readonly mayGrant: boolean;
  readonly forbids: boolean;
  /** A prohibition that might hold, or a part nobody understands. */
  readonly mayForbid: boolean;
  readonly isVoid: boolean;
}

const silent = { grants: false, mayGrant: false, forbids: false, mayForbid: false, isVoid: false };

function vote(policy: Policy, context: RuleContext, options: DecideOptions): Vote {
  const outcome = standingOf(policy, context.annotations, options);
  if (outcome.standing === 'not-binding') return { ...silent, outcome, outcomes: [] };
  const evaluateAll = (rules: readonly PolicyRule[]): RuleOutcome[] =>
    rules.map((rule) => evaluateRule(rule, policy, context));
  const permissions = evaluateAll(policy.permissions);
  const prohibitions = evaluateAll(policy.prohibitions);
  const outcomes = [...prohibitions, ...permissions];
  const mayGrant = has(permissions, 'satisfied', 'unknown');
  if (outcome.standing === 'not-understood') {
    return { ...silent, outcome, outcomes, mayGrant: true, mayForbid: true };
  }
  const forbids = has(prohibitions, 'satisfied');
  const mayForbid = has(prohibitions, 'satisfied', 'unknown');
  const grants = has(permissions, 'satisfied');
  const said = { ...silent, outcome, outcomes, mayGrant };
  if (policy.conflict === 'perm' && grants) return { ...said, grants };
  if (policy.conflict !== 'invalid' || (!mayGrant && !mayForbid)) return { ...said, grants, forbids, mayForbid };
  const conflict = selfConflict(policy, options.profiles ?? []);
  if (conflict === 'satisfied') return { ...silent, outcome: { ...outcome, standing: 'void' }, outcomes, isVoid: true };
  if (conflict === 'unsatisfied') return { ...said, grants, forbids, mayForbid };
  // It may be void: its permissions cannot be relied on, its prohibitions still stand.
  return { ...said, outcome: { ...outcome, standing: 'possibly-void' }, forbids, mayForbid };
}

function has(list: readonly RuleOutcome[], ...states: RuleOutcome['state'][]): boolean {
  return list.some(({ state }) => states.includes(state));
}

/** Deny-overrides among the policies that are not void. */
function combine(votes: readonly Vote[]): Because {
  const any = (test: (vote: Vote) => boolean): boolean => votes.some(test);
  if (any(({ forbids }) => forbids)) return 'forbidden';
  const mayGrant = any((one) => one.mayGrant);
  if (any(({ mayForbid }) => mayForbid)) return mayGrant ? 'indeterminate' : 'not-permitted';
  if (any(({ grants }) => grants)) return 'permitted';
  if (any(({ isVoid }) => isVoid)) return 'void';
  return mayGrant ? 'indeterminate' : 'not-permitted';
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
