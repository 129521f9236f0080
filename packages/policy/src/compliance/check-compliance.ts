import type { DecideOptions, Performance, Request, RequestContext } from '../decision.js';
import { errorDecision } from '../decision-of.js';
import { evaluateConstraint } from '../evaluate-constraint.js';
import { selfConflict } from '../self-conflict.js';
import { inheritPolicies } from '../inherit/inherit-policies.js';
import type { Case } from '../judge.js';
import { GrowingLog } from '../ledger/growing-log.js';
import type { Policy } from '../policy.js';
import { standingOf } from '../policy-standing.js';
import { type ActionHierarchy, actionHierarchy } from '../profile.js';
import { isPerformance } from '../request-error.js';
import { contextMaker, type RuleContext } from '../rule-context.js';
import { allOf, type Truth } from '../truth.js';
import { assessEvent, type AssessedEvent } from './assess-event.js';
import type { Compliance, ComplianceOptions, EventOutcome, RuleCompliance } from './compliance.js';
import { EventLog } from './event-log.js';
import { inOrderOfTime, isOrdered } from './in-order-of-time.js';
import { obligationState } from './obligation-state.js';
import { ruleState } from './rule-state.js';

/**
 * Checks in hindsight whether what was done kept to policies: each event is decided with the log up to it, breaches may
 * be made good by what came after, and obligations have to be met in the end. The log is taken to be whole.
 *
 * @example
 * ```ts
 * import { checkCompliance } from '@ds4sscc/policy/compliance';
 *
 * checkCompliance([], [{ action: 'read', target: 'https://data.example/air' }]).verdict; // => 'not-compliant'
 * ```
 */
export function checkCompliance(
  policies: Policy | readonly Policy[],
  log: readonly Performance[],
  options: ComplianceOptions = {},
): Compliance {
  if (!log.every(isPerformance)) return unreadable(log);
  const list = inheritPolicies(Array.isArray(policies) ? policies : [policies as Policy]);
  const hierarchy = actionHierarchy(options.profiles);
  const contextOf = contextMaker(options, hierarchy);
  const cases = list.map((policy) => caseOf(policy, options, hierarchy));
  const events = inOrderOfTime(log.filter(({ reserved }) => reserved !== true));
  const now = options.now ?? events.at(-1)?.dateTime;
  const eventLog = new EventLog(events, list, options.context ?? {});
  const growing = eventLog.apart && isOrdered(events) ? new GrowingLog() : undefined;
  const assessed = events.map((event) => {
    const one = assessEvent(event, { cases, contextOf, options, log: eventLog, growing });
    eventLog.pass(event);
    return one;
  });
  const inTheEnd = (assignee?: string): RuleContext => {
    const context: RequestContext = {
      ...options.context,
      ...(now !== undefined && { dateTime: now }),
      performed: eventLog.allOf(assignee),
    };
    return contextOf({
      action: 'use',
      target: nothing,
      ...(assignee !== undefined && { assignee }),
      context,
    } satisfies Request);
  };
  const rules = cases
    .filter(isInForce)
    .flatMap(({ policy }) => rulesOf(policy, assessed, events, options.now, inTheEnd));
  return { verdict: verdictOf(assessed, rules, cases), events: assessed.map(({ outcome }) => outcome), rules };
}

/** A log that holds something else than performances shows nothing, as for `decide`. */
function unreadable(log: readonly Performance[]): Compliance {
  const events = log.map((performance): EventOutcome => {
    const decision = errorDecision({ action: '', target: '' }, 'the log is not a list of what was done');
    return { performance, state: 'unknown', because: 'error', decision };
  });
  return { verdict: 'unknown', events, rules: [] };
}

/** Nobody asks for anything when obligations are looked at. */
const nothing = 'urn:ds4sscc:nothing';

function caseOf(policy: Policy, options: DecideOptions, hierarchy: ActionHierarchy): Case {
  const annotations = (options.profiles ?? []).flatMap((profile) => profile.annotations ?? []);
  let conflict: Truth | undefined;
  return {
    policy,
    outcome: standingOf(policy, annotations, options),
    rules: [...policy.prohibitions, ...policy.permissions],
    selfConflict: () => (conflict ??= selfConflict(policy, hierarchy)),
  };
}

/** A policy that contradicts itself says nothing at all (Information Model 2.10). */
function isInForce({ policy, outcome, selfConflict: conflict }: Case): boolean {
  if (outcome.standing !== 'applied' || policy.conflict === 'contradicting') return false;
  return !(policy.conflict === 'invalid' && conflict() === 'satisfied');
}

function rulesOf(
  policy: Policy,
  assessed: readonly AssessedEvent[],
  events: readonly Performance[],
  now: string | undefined,
  inTheEnd: (assignee?: string) => RuleContext,
): RuleCompliance[] {
  const { worlds } = inTheEnd();
  return [...policy.permissions, ...policy.prohibitions, ...policy.obligations].map((rule) => ({
    kind: rule.kind,
    ...(policy.uid !== undefined && { policy: policy.uid }),
    ...(rule.uid !== undefined && { rule: rule.uid }),
    active: allOf(rule.constraints.map((constraint) => evaluateConstraint(constraint, worlds.request).state)),
    ...(rule.kind === 'obligation'
      ? { state: obligationState(rule, events, now, inTheEnd), events: [] }
      : ruleState(rule, assessed)),
    location: rule.location,
  }));
}

function verdictOf(
  assessed: readonly AssessedEvent[],
  rules: readonly RuleCompliance[],
  cases: readonly Case[],
): Compliance['verdict'] {
  const wrong = ['unfulfilled', 'overdue', 'violated'];
  const broken = rules.some(({ kind, state }) => kind === 'obligation' && wrong.includes(state));
  if (broken || assessed.some(({ outcome }) => outcome.state === 'violation')) return 'not-compliant';
  const unclear =
    assessed.some(({ outcome }) => outcome.state === 'unknown') ||
    rules.some(({ kind, state }) => kind === 'obligation' && state === 'not-known') ||
    cases.some(({ outcome }) => outcome.standing === 'not-understood');
  return unclear ? 'unknown' : 'compliant';
}
