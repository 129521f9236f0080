import { parseDateTime, relateDateTimes } from './date-time.js';
import type { Performance } from './decision.js';
import { evaluateConstraint } from './evaluate-constraint.js';
import type { RuleContext } from './rule-context.js';
import { matchAction } from './match-action.js';
import { matchReference } from './match-reference.js';
import type { Constraint, PolicyRule } from './policy.js';
import { refined } from './refined.js';
import { allOf, anyOf, type Truth, truthOf } from './truth.js';
import { odrl, xsd } from './vocabulary.js';
import { layered, requestWorld, type World } from './world.js';

/** Whether the log shows that somebody did what a duty asks for. Without a log nobody knows. */
export function wasPerformed(duty: PolicyRule, context: RuleContext): Truth {
  const { performed } = context.request.context ?? {};
  if (performed === undefined) return 'unknown';
  return anyOf(performed.map((one) => fulfils(one, duty, context)));
}

/** Whether a constraint says by when: it limits when a duty is done, not when it is due. */
export function isDeadline(constraint: Constraint): boolean {
  if (constraint.kind !== 'constraint' || constraint.leftOperand !== `${odrl}dateTime`) return false;
  return constraint.operator === `${odrl}lt` || constraint.operator === `${odrl}lteq`;
}

function fulfils(performance: Performance, duty: PolicyRule, context: RuleContext): Truth {
  const { request, hierarchy, worlds, options } = context;
  const { dateTime, operands } = performance;
  const own = { ...(dateTime !== undefined && { dateTime }), ...(operands && { operands }) };
  const world = layered(requestWorld(own, options.profiles), worlds.request);
  const actions = duty.actions.map((action) =>
    refined(matchAction(action, performance.action, 'permission', hierarchy), action.refinements, world),
  );
  return allOf([
    anyOf(actions.map(({ state }) => state)),
    duty.targets.length === 0 ? 'satisfied' : matches('target', duty, performance, context),
    duty.assignees.length === 0
      ? byRequester(performance, request.assignee)
      : matches('assignee', duty, performance, context),
    notLater(dateTime, request.context?.dateTime),
    ...duty.constraints.map((constraint) => held(constraint, world, dateTime)),
  ]);
}

function matches(
  part: 'target' | 'assignee',
  duty: PolicyRule,
  performance: Performance,
  { request }: RuleContext,
): Truth {
  const references = part === 'target' ? duty.targets : duty.assignees;
  // What a duty's own refinements are about is not in a log.
  return anyOf(
    references.map((reference) => {
      const { state } = matchReference(part, reference, performance[part], request.context);
      return state === 'satisfied' && reference.refinements.length > 0 ? 'unknown' : state;
    }),
  );
}

/** A duty that names nobody falls on whoever the permission is for (W3C Formal Semantics). */
function byRequester(performance: Performance, requester: string | undefined): Truth {
  if (performance.assignee === undefined || requester === undefined) return 'unknown';
  return truthOf(performance.assignee === requester);
}

/** What is done after the request does not count for it. */
function notLater(done: string | undefined, now: string | undefined): Truth {
  if (done === undefined || now === undefined) return 'satisfied';
  const [first, second] = [parseDateTime(done, `${xsd}dateTime`), parseDateTime(now, `${xsd}dateTime`)];
  if (!first || !second) return 'unknown';
  const possible = relateDateTimes(first, second).map((relation) => relation !== 'after');
  return possible.every((one) => one === possible[0]) ? truthOf(possible[0] === true) : 'unknown';
}

/** Whether a constraint of the duty held when it was done; without a moment, a deadline that is over tells nothing. */
function held(constraint: Constraint, world: World, moment: string | undefined): Truth {
  const { state } = evaluateConstraint(constraint, world);
  return state === 'unsatisfied' && moment === undefined && isDeadline(constraint) ? 'unknown' : state;
}
