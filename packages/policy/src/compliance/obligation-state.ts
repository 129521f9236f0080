import type { Performance, Reason } from '../decision.js';
import { evaluateDuty } from '../evaluate-duty.js';
import type { PolicyRule } from '../policy.js';
import type { RuleContext } from '../rule-context.js';
import { isDeadline } from '../was-performed.js';
import type { ObligationState } from './compliance.js';

/**
 * How an obligation stands at the end of a log. Each of the parties it names has to meet it; where it names none, it is
 * enough that somebody did.
 */
export function obligationState(
  obligation: PolicyRule,
  events: readonly Performance[],
  now: string | undefined,
  inTheEnd: (assignee?: string) => RuleContext,
): ObligationState {
  if (obligation.assignees.length > 0) {
    const states = obligation.assignees.map((one) =>
      stateFor({ ...obligation, assignees: [one] }, now, inTheEnd(one.names[0])),
    );
    return worst.find((state) => states.includes(state)) ?? 'not-known';
  }
  const doers = [...new Set(events.map(({ assignee }) => assignee))];
  const states = (doers.length > 0 ? doers : [undefined]).map((doer) => stateFor(obligation, now, inTheEnd(doer)));
  return worst.findLast((state) => states.includes(state)) ?? 'not-known';
}

const worst: readonly ObligationState[] = [
  'violated',
  'overdue',
  'unfulfilled',
  'not-known',
  'pending',
  'not-due',
  'fulfilled',
];

const states: Readonly<Partial<Record<Reason, ObligationState>>> = {
  'duty-not-due': 'not-due',
  'duty-overdue': 'overdue',
  'duty-violated': 'violated',
};

function stateFor(obligation: PolicyRule, now: string | undefined, context: RuleContext): ObligationState {
  const { state, reason } = evaluateDuty(obligation, context);
  if (state === 'unknown') return 'not-known';
  const known = reason && states[reason];
  if (known) return known;
  if (reason !== 'duty-unfulfilled') return state === 'satisfied' ? 'fulfilled' : 'unfulfilled';
  if (!obligation.constraints.some(isDeadline)) return 'unfulfilled';
  // Where nobody says what time it is, the log is all there will ever be.
  return now === undefined ? 'unfulfilled' : 'pending';
}
