import type { DecideOptions, Decision, PolicyOutcome, Request } from '../decision.js';
import { decisionOf, errorDecision } from '../decision-of.js';
import { selfConflict } from '../self-conflict.js';
import { inheritPolicies } from '../inherit/inherit-policies.js';
import { judge } from '../judge.js';
import type { Policy, PolicyRule } from '../policy.js';
import { standingOf } from '../policy-standing.js';
import { actionHierarchy, actionIri } from '../profile.js';
import { requestError } from '../request-error.js';
import { absentOf, contextMaker } from '../rule-context.js';
import type { Truth } from '../truth.js';
import { combineVotes, type Vote, voteOf } from '../vote.js';
import { Asked } from './asked.js';
import type { Test } from './compile-constraint.js';
import { compileRule } from './compile-rule.js';
import { indexRules } from './index-rules.js';

/** Policies made ready for many requests. */
export interface CompiledPolicies {
  /** The answer and its reason in one word. */
  readonly answer: (request: Request) => Answer;
  /** The decision with its reasons, as `decide` gives it, limited to the rules on the target and assignee asked for. */
  readonly decide: (request: Request) => Decision;
}

/** A decision without its reasons. */
export type Answer = Pick<Decision, 'decision' | 'because'>;

/** A rule and the policy it stands in. */
export interface CompiledRule {
  readonly policy: CompiledPolicy;
  readonly rule: PolicyRule;
  readonly test: Test;
}

interface CompiledPolicy {
  readonly policy: Policy;
  /** Its place among all the policies. */
  readonly order: number;
  readonly outcome: PolicyOutcome;
  /** Asked for once at most, and only where a rule of it may hold. */
  readonly selfConflict: () => Truth;
}

/**
 * Compiles policies once, so that each decision costs a look-up and the few comparisons of the rules it concerns. It
 * answers exactly as `decide` does.
 *
 * @example
 * ```ts
 * import { compilePolicies } from '@ds4sscc/policy';
 *
 * const policies = compilePolicies([]);
 * policies.answer({ action: 'read', target: 'https://data.example/air' }); // => { decision: 'deny', because: 'not-permitted' }
 * ```
 */
export function compilePolicies(policies: readonly Policy[], options: DecideOptions = {}): CompiledPolicies {
  const annotations = (options.profiles ?? []).flatMap((profile) => profile.annotations ?? []);
  const hierarchy = actionHierarchy(options.profiles);
  const general = contextMaker(options, hierarchy);
  const compiled = inheritPolicies(policies).map((policy, order) => compilePolicy(policy, order, annotations, options));
  // What is not understood may forbid anything, whoever asks.
  const baffled = compiled.filter(({ outcome }) => outcome.standing === 'not-understood');
  const toCompile = { hierarchy, annotations, profiles: options.profiles ?? [], absent: absentOf(options) };
  const rules = compiled
    .filter(({ outcome }) => outcome.standing === 'applied')
    .flatMap((policy) =>
      [...policy.policy.permissions, ...policy.policy.prohibitions].map((rule) => ({
        policy,
        rule,
        test: compileRule(rule, toCompile),
      })),
    );
  const find = indexRules(rules, annotations);
  const unheard = baffled.map(() => voteOf('not-understood', 'unknown', 'unknown', () => 'unknown'));

  return {
    answer(request) {
      if (requestError(request) !== undefined) return { decision: 'deny', because: 'error' };
      const asked = new Asked(request, actionIri(request.action), general);
      const votes = votesOf(find(asked), asked);
      const because = combineVotes(unheard.length === 0 ? votes : [...votes, ...unheard]);
      return { decision: because === 'permitted' ? 'permit' : 'deny', because };
    },
    decide(request) {
      const error = requestError(request);
      if (error !== undefined) return errorDecision(request, error);
      const asked = new Asked(request, actionIri(request.action), general);
      const concerned = new Map<CompiledPolicy, Set<PolicyRule>>(baffled.map((policy) => [policy, new Set()]));
      for (const { policy, rule } of find(asked)) {
        const known = concerned.get(policy);
        if (known) known.add(rule);
        else concerned.set(policy, new Set([rule]));
      }
      const judged = [...concerned]
        .sort(([a], [b]) => a.order - b.order)
        .map(([{ policy, outcome, selfConflict }, rules]) =>
          judge({ policy, outcome, rules: [...rules], selfConflict }, asked.general),
        );
      return decisionOf(request, judged, options);
    },
  };
}

function compilePolicy(
  policy: Policy,
  order: number,
  annotations: readonly string[],
  options: DecideOptions,
): CompiledPolicy {
  let conflict: Truth | undefined;
  return {
    policy,
    order,
    outcome: standingOf(policy, annotations, options),
    selfConflict: () => (conflict ??= selfConflict(policy, options.profiles ?? [])),
  };
}

interface Tally {
  readonly policy: CompiledPolicy;
  permitted: Truth;
  prohibited: Truth;
}

/** What each policy says by those of its rules that may hold. Rules of one policy mostly stand side by side. */
function votesOf(rules: readonly CompiledRule[], asked: Asked): Vote[] {
  const tallies: Tally[] = [];
  let places: Map<CompiledPolicy, number> | undefined;
  let tally: Tally | undefined;
  for (const { policy, rule, test } of rules) {
    const state = test(asked);
    if (state === 'unsatisfied') continue;
    if (tally?.policy !== policy) {
      const place = places?.get(policy);
      tally = place === undefined ? undefined : tallies[place];
      if (tally === undefined) {
        tally = { policy, permitted: 'unsatisfied', prohibited: 'unsatisfied' };
        if (tallies.length > 0) (places ??= new Map([[(tallies[0] as Tally).policy, 0]])).set(policy, tallies.length);
        tallies.push(tally);
      }
    }
    const side = rule.kind === 'permission' ? 'permitted' : 'prohibited';
    if (tally[side] !== 'satisfied') tally[side] = state;
  }
  return tallies.map(({ policy, permitted, prohibited }) =>
    voteOf(policy.policy.conflict, permitted, prohibited, policy.selfConflict),
  );
}
