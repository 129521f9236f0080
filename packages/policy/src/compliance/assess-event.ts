import type { Performance, Request, RequestContext } from '../decision.js';
import { decisionOf, errorDecision } from '../decision-of.js';
import { type Case, type Judged, judge } from '../judge.js';
import { matchReference } from '../match-reference.js';
import type { PolicyRule } from '../policy.js';
import { requestError } from '../request-error.js';
import type { RuleContext } from '../rule-context.js';
import { allOf, anyOf } from '../truth.js';
import { fulfils, wasPerformed } from '../was-performed.js';
import type { ComplianceOptions, EventOutcome, ProhibitionState } from './compliance.js';

/** What the events of a log are assessed against. */
export interface Assessment {
  readonly cases: readonly Case[];
  readonly contextOf: (request: Request) => RuleContext;
  readonly options: ComplianceOptions;
}

/** An event, with the rules that it touched. */
export interface AssessedEvent {
  readonly outcome: EventOutcome;
  readonly used: ReadonlySet<PolicyRule>;
  readonly infringed: ReadonlyMap<PolicyRule, ProhibitionState>;
}

/** Decides one event as it would have been decided at the time, and then sees whether a breach was made good. */
export function assessEvent(events: readonly Performance[], at: number, assessment: Assessment): AssessedEvent {
  const { cases, contextOf, options } = assessment;
  const performance = events[at] as Performance;
  const request = requestOf(performance, events.slice(0, at), options);
  const error = requestError(request);
  if (error !== undefined) {
    const decision = errorDecision(request, error);
    return {
      outcome: { performance, state: 'unknown', because: 'error', decision },
      used: new Set(),
      infringed: new Map(),
    };
  }
  const context = contextOf(request);
  const judged = cases.map((one) => judge(one, context));
  const decision = decisionOf(request, judged, options);
  const { because } = decision;
  const result = (state: EventOutcome['state'], said = judged, heard = cases): AssessedEvent => ({
    outcome: { performance, state, because, decision },
    used: ['permitted', 'made-good'].includes(state) ? holdingPermissions(said, heard) : new Set(),
    infringed,
  });
  const afterwards = events.slice(at + 1);
  const infringed = infringements(
    judged,
    cases,
    contextOf({ ...request, context: { ...request.context, performed: afterwards } }),
  );
  if (because === 'permitted') return result('permitted');

  // In hindsight: duties may have been made good, and prohibitions remedied.
  const lenient = cases.map((one) => ({
    ...one,
    rules: one.rules.filter((rule) => infringed.get(rule) !== 'remedied'),
  }));
  const again = lenient.map((one) => judge(one, { ...context, afterwards }));
  const later = decisionOf(request, again, options).because;
  if (later === 'permitted') return result('made-good', again, lenient);
  if (later === 'indeterminate') return result('unknown');
  if (later === 'not-permitted' && again.every(({ vote }) => !vote.mayForbid) && isOwed(performance, cases, context)) {
    return result('owed');
  }
  return result('violation');
}

function requestOf(
  performance: Performance,
  performed: readonly Performance[],
  { context = {} }: ComplianceOptions,
): Request {
  const { action, target = '', assignee, dateTime, operands, properties } = performance;
  const known: RequestContext = {
    ...context,
    ...(dateTime !== undefined && { dateTime }),
    operands: { ...context.operands, ...operands },
    properties: { ...context.properties, ...properties },
    performed,
  };
  return { action, target, ...(assignee !== undefined && { assignee }), context: known };
}

function holdingPermissions(judged: readonly Judged[], cases: readonly Case[]): Set<PolicyRule> {
  const rules = new Set<PolicyRule>();
  for (const [place, { outcomes, vote }] of judged.entries()) {
    for (const [index, { kind, state }] of outcomes.entries()) {
      if (vote.grants && kind === 'permission' && state === 'satisfied')
        rules.add(cases[place]?.rules[index] as PolicyRule);
    }
  }
  return rules;
}

/** The prohibitions that an event met, and whether what they ask for then was done afterwards. */
function infringements(
  judged: readonly Judged[],
  cases: readonly Case[],
  afterwards: RuleContext,
): Map<PolicyRule, ProhibitionState> {
  const infringed = new Map<PolicyRule, ProhibitionState>();
  const { request } = afterwards;
  const { dateTime: _then, ...timeless } = request.context ?? {};
  const context = { ...afterwards, request: { ...request, context: timeless } };
  for (const [place, { outcomes, vote }] of judged.entries()) {
    for (const [index, { kind, state }] of outcomes.entries()) {
      if (kind !== 'prohibition' || state === 'unsatisfied' || !vote.mayForbid) continue;
      const rule = cases[place]?.rules[index] as PolicyRule;
      const remedied =
        rule.remedies.length > 0 && allOf(rule.remedies.map((one) => wasPerformed(one, context))) === 'satisfied';
      infringed.set(rule, remedied ? 'remedied' : state === 'satisfied' ? 'violated' : 'not-known');
    }
  }
  return infringed;
}

/** Whether an event is what a policy that is in force asks for: nobody needs a permission to do their duty. */
function isOwed(performance: Performance, cases: readonly Case[], context: RuleContext): boolean {
  const { request } = context;
  return cases.some(({ policy, outcome }) => {
    if (outcome.standing !== 'applied') return false;
    const mayUse = ({ assignees }: PolicyRule): boolean =>
      assignees.length === 0 ||
      anyOf(assignees.map((one) => matchReference('assignee', one, request.assignee, request.context).state)) !==
        'unsatisfied';
    const owed = [
      ...policy.permissions.filter(mayUse).flatMap(({ duties }) => duties),
      ...policy.prohibitions.filter(mayUse).flatMap(({ remedies }) => remedies),
      ...policy.obligations,
    ];
    return owed
      .flatMap((duty) => [duty, ...duty.consequences])
      .some((duty) => fulfils(performance, duty, context) === 'satisfied');
  });
}
