import type { DutyState, Premise, Reason } from './decision.js';
import { evaluateConstraint } from './evaluate-constraint.js';
import { meaningful } from './meaningful.js';
import type { RuleContext } from './rule-context.js';
import { holdsDeadline, isDeadline, wasEverPerformed, wasPerformed } from './was-performed.js';
import type { PolicyRule } from './policy.js';
import { allOf, type Truth } from './truth.js';

/**
 * How a duty stands in the way of its permission (Information Model 2.6.5). A duty that is due has to be fulfilled before
 * the action (W3C Formal Semantics); one whose constraints do not hold at the moment is not due. A deadline is no such
 * constraint: when it has passed, the duty is still owed, and late.
 */
export function evaluateDuty(duty: PolicyRule, context: RuleContext): Premise {
  const answer = (state: Truth, reason?: Reason): Premise => ({
    part: 'duty',
    state,
    ...(duty.uid !== undefined && { uid: duty.uid }),
    ...(duty.actions[0]?.iri !== undefined && { right: duty.actions[0].iri }),
    ...(reason && { reason }),
  });
  if (!isUnderstood(duty, context)) return answer('unknown', 'not-understood');
  const reported = reportOf(duty, context.request.context?.duties);
  const done = wasPerformed(duty, context);
  if (reported === 'violated') {
    const amended = amends(duty, done, context);
    return amended === 'satisfied' ? answer(amended) : answer(amended, 'duty-violated');
  }
  if (reported === 'fulfilled' || (reported === undefined && done === 'satisfied')) return answer('satisfied');
  const holds = (constraints: PolicyRule['constraints']): Truth =>
    allOf(constraints.map((constraint) => evaluateConstraint(constraint, context.worlds.request).state));
  const conditions = duty.constraints.filter((constraint) => !isDeadline(constraint));
  const due = holds(conditions);
  // A deadline among other conditions: nobody can tell whether the duty is not due, or late.
  if (due === 'unsatisfied' && conditions.some(holdsDeadline)) return answer('unknown', 'duty-not-shown');
  if (due === 'unsatisfied') return answer('satisfied', 'duty-not-due');
  if ((reported === undefined && done === 'unknown') || due === 'unknown') return answer('unknown', 'duty-not-shown');
  const inTime = holds(duty.constraints.filter(isDeadline));
  const late = madeGoodLater(duty, context);
  if (late !== 'unsatisfied') return answer(late, 'duty-made-good');
  if (inTime === 'unsatisfied') return answer(amends(duty, 'unsatisfied', context), 'duty-overdue');
  const tolerated = context.options.semantics === 'force' && inTime === 'satisfied';
  return answer(tolerated ? 'satisfied' : 'unsatisfied', 'duty-unfulfilled');
}

/** Once violated, it takes the duty and all its consequences to make good (Information Model 2.6.7). */
function amends(duty: PolicyRule, done: Truth, context: RuleContext): Truth {
  if (duty.consequences.length === 0) return 'unsatisfied';
  return allOf([done, ...duty.consequences.map((consequence) => wasPerformed(consequence, context))]);
}

/** In hindsight: whether the duty and its consequences were all done in the end. */
function madeGoodLater(duty: PolicyRule, context: RuleContext): Truth {
  if (context.afterwards === undefined || duty.consequences.length === 0) return 'unsatisfied';
  return allOf([duty, ...duty.consequences].map((one) => wasEverPerformed(one, context)));
}

/** Whether every part of the duty, its consequences included, has a meaning. */
function isUnderstood(duty: PolicyRule, { annotations }: RuleContext): boolean {
  return [duty, ...duty.consequences].every(
    ({ notUnderstood, actions }) => actions.length > 0 && meaningful(notUnderstood, annotations).length === 0,
  );
}

function reportOf({ uid }: PolicyRule, duties: Readonly<Record<string, DutyState>> = {}): DutyState | undefined {
  return uid !== undefined && Object.hasOwn(duties, uid) ? duties[uid] : undefined;
}
