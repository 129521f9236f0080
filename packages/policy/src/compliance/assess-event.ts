import type { Performance, Request, RequestContext } from '../decision.js';
import { decisionOf, errorDecision } from '../decision-of.js';
import { type Case, type Judged, judge } from '../judge.js';
import { matchReference } from '../match-reference.js';
import type { PolicyRule } from '../policy.js';
import { requestError } from '../request-error.js';
import type { RuleContext } from '../rule-context.js';
import { allOf, anyOf } from '../truth.js';
import { fulfils, wasPerformed } from '../was-performed.js';
import type { GrowingLog } from '../ledger/growing-log.js';
import type { EventLog } from './event-log.js';
import type { ComplianceOptions, EventOutcome, ProhibitionState } from './compliance.js';

/** What the events of a log are assessed against. */
export interface Assessment {
  readonly cases: readonly Case[];
  readonly contextOf: (request: Request) => RuleContext;
  readonly options: ComplianceOptions;
  readonly log: EventLog;
  /** Where the log is in the order of time and each party's deeds stand apart. */
  readonly growing: GrowingLog | undefined;
}

/** An event, with the rules that it touched. */
export interface AssessedEvent {
  readonly outcome: EventOutcome;
  readonly used: ReadonlySet<PolicyRule>;
  readonly infringed: ReadonlyMap<PolicyRule, ProhibitionState>;
}

/** Decides one event as it would have been decided at the time, and then sees whether a breach was made good. */
export function assessEvent(performance: Performance, assessment: Assessment): AssessedEvent {
  const { cases, contextOf, options, log, growing } = assessment;
  const request = requestOf(performance, options);
  const error = requestError(request);
  if (error !== undefined) {
    const decision = errorDecision(request, error);
    return {
      outcome: { performance, state: 'unknown', because: 'error', decision },
      used: new Set(),
      infringed: new Map(),
    };
  }
  const withLog = (performed: readonly Performance[]): Request => ({
    ...request,
    context: { ...request.context, performed },
  });
  const context = { ...contextOf(withLog(log.before(performance))), ...(growing && { log: growing }) };
  const judged = cases.map((one) => judge(one, context));
  const decision = decisionOf(request, judged, options);
  const { because } = decision;
  const result = (state: EventOutcome['state'], said = judged, heard = cases): AssessedEvent => ({
    outcome: { performance, state, because, decision },
    used: ['permitted', 'made-good'].includes(state) ? holdingPermissions(said, heard) : new Set(),
    infringed,
  });
  const infringed = infringements(judged, cases, () => contextOf(withLog(log.after(performance))));
  if (because === 'permitted') return result('permitted');

  // In hindsight: duties may have been made good, and prohibitions remedied.
  const lenient = cases.map((one) => ({
    ...one,
    rules: one.rules.filter((rule) => infringed.get(rule) !== 'remedied'),
  }));
  const hindsight = { ...context, afterwards: log.after(performance) };
  const again = lenient.map((one) => judge(one, hindsight));
  const later = decisionOf(request, again, options).because;
  if (later === 'permitted') return result('made-good', again, lenient);
  if (later === 'indeterminate') return result('unknown');
  if (later === 'not-permitted' && again.every(({ vote }) => !vote.mayForbid) && isOwed(performance, cases, context)) {
    return result('owed');
  }
  return result('violation');
}

function requestOf(performance: Performance, { context = {} }: ComplianceOptions): Request {
  const { action, target = '', assignee, dateTime, operands, properties } = performance;
  const known: RequestContext = {
    ...context,
    ...(dateTime !== undefined && { dateTime }),
    operands: { ...context.operands, ...operands },
    properties: { ...context.properties, ...properties },
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
  afterwards: () => RuleContext,
): Map<PolicyRule, ProhibitionState> {
  const infringed = new Map<PolicyRule, ProhibitionState>();
  const wasDone = (remedies: readonly PolicyRule[]): boolean => {
    const context = afterwards();
    const { dateTime: _then, ...timeless } = context.request.context ?? {};
    const whenever = { ...context, request: { ...context.request, context: timeless } };
    return allOf(remedies.map((one) => wasPerformed(one, whenever))) === 'satisfied';
  };
  for (const [place, { outcomes, vote }] of judged.entries()) {
    for (const [index, { kind, state }] of outcomes.entries()) {
      if (kind !== 'prohibition' || state === 'unsatisfied' || !vote.mayForbid) continue;
      const rule = cases[place]?.rules[index] as PolicyRule;
      const remedied = rule.remedies.length > 0 && wasDone(rule.remedies);
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
