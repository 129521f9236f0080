import type { Performance } from './decision.js';
import { evaluateConstraint } from './evaluate-constraint.js';
import { isAlike } from './ledger/growing-log.js';
import type { RuleContext } from './rule-context.js';
import { matchAction } from './match-action.js';
import { matchReference } from './match-reference.js';
import { notLater } from './not-later.js';
import type { Constraint, PolicyRule } from './policy.js';
import { refined } from './refined.js';
import { allOf, anyOf, type Truth, truthOf } from './truth.js';
import { odrl } from './vocabulary.js';
import { layered, requestWorld, type World } from './world.js';

/** More combinations of actions, targets and parties than this are not looked for. */
const mostDuties = 10_000;

/**
 * Whether the log shows that what a duty asks for was done: each of its actions, on each of its targets, by each of its
 * parties (Information Model 2.7.1). Without a log nobody knows.
 */
export function wasPerformed(duty: PolicyRule, context: RuleContext): Truth {
  const { performed } = context.request.context ?? {};
  return performed === undefined ? 'unknown' : allDone(duty, performed, context, true);
}

/** Whether it was done at all, be it after the moment that is asked about. */
export function wasEverPerformed(duty: PolicyRule, context: RuleContext): Truth {
  const { afterwards = [] } = context;
  const { performed } = context.request.context ?? {};
  return performed === undefined ? 'unknown' : allDone(duty, [...performed, ...afterwards], context, false);
}

function allDone(duty: PolicyRule, log: readonly Performance[], context: RuleContext, inTime: boolean): Truth {
  const size = Math.max(1, duty.targets.length) * Math.max(1, duty.assignees.length) * duty.actions.length;
  if (size > mostDuties) return 'unknown';
  return allOf(atomic(duty).map((one) => shownBy(log, one, context, inTime)));
}

/** Whether anything in the log shows it. */
function shownBy(log: readonly Performance[], duty: PolicyRule, context: RuleContext, inTime: boolean): Truth {
  const whole = log === context.request.context?.performed;
  const { certain, possible } = (whole && context.log?.candidates(duty, log, context)) || {
    certain: log,
    possible: [],
  };
  let result: Truth = 'unsatisfied';
  for (const list of [certain, possible]) {
    for (const performance of list) {
      const state = shows(performance, duty, context, inTime);
      if (state === 'satisfied') return state;
      if (state === 'unknown') result = state;
    }
  }
  return result;
}

function atomic(duty: PolicyRule): readonly PolicyRule[] {
  const { actions, targets, assignees } = duty;
  if (actions.length <= 1 && targets.length <= 1 && assignees.length <= 1) return [duty];
  const each = <Item>(list: readonly Item[]): readonly (readonly Item[])[] =>
    list.length > 1 ? list.map((one) => [one]) : [list];
  return each(actions).flatMap((action) =>
    each(targets).flatMap((target) =>
      each(assignees).map((assignee) => ({ ...duty, actions: action, targets: target, assignees: assignee })),
    ),
  );
}

function shows(performance: Performance, duty: PolicyRule, context: RuleContext, inTime: boolean): Truth {
  const state = fulfils(performance, duty, context);
  if (state === 'unsatisfied') return state;
  const { dateTime } = context.request.context ?? {};
  const told = inTime ? allOf([state, notLater(performance.dateTime, dateTime)]) : state;
  // What is only reserved may still be given back.
  return performance.reserved === true && told === 'satisfied' ? 'unknown' : told;
}

/** Whether a constraint says by when: it limits when a duty is done, not when it is due. */
export function isDeadline(constraint: Constraint): boolean {
  if (constraint.kind !== 'constraint' || constraint.leftOperand !== `${odrl}dateTime`) return false;
  return constraint.operator === `${odrl}lt` || constraint.operator === `${odrl}lteq`;
}

/** Whether a deadline stands somewhere in a constraint. The set grows while it is walked; a shared part is looked at once. */
export function holdsDeadline(constraint: Constraint): boolean {
  const all = new Set([constraint]);
  for (const one of all) {
    if (isDeadline(one)) return true;
    if (one.kind === 'logical') for (const part of one.constraints) all.add(part);
  }
  return false;
}

/** Whether one thing that was done is what a duty asks for. */
export function fulfils(performance: Performance, duty: PolicyRule, context: RuleContext): Truth {
  const { request, hierarchy, worlds, options } = context;
  if (isAlike(performance, duty, context) === 'unsatisfied') return 'unsatisfied';
  const { dateTime, operands } = performance;
  const own = { ...(dateTime !== undefined && { dateTime }), ...(operands && { operands }) };
  // How it was done, the performance alone can tell; under which circumstances, also the request.
  const isNarrowed = duty.constraints.length > 0 || duty.actions.some(({ refinements }) => refinements.length > 0);
  const alone = isNarrowed
    ? layered(requestWorld(own, options.profiles), { ...worlds.request, values: () => undefined })
    : worlds.request;
  const circumstances = isNarrowed ? layered(alone, exceptMoment(worlds.request)) : alone;
  const actions = duty.actions.map((action) =>
    refined(matchAction(action, performance.action, 'permission', hierarchy), action.refinements, alone),
  );
  return allOf([
    anyOf(actions.map(({ state }) => state)),
    duty.targets.length === 0 ? 'satisfied' : matches('target', duty, performance, context),
    duty.assignees.length === 0
      ? byRequester(performance, request.assignee)
      : matches('assignee', duty, performance, context),
    ...duty.constraints.map((constraint) => held(constraint, circumstances, dateTime, worlds.request)),
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

/** The circumstances of the request without its moment: the duty was done at another. */
function exceptMoment(world: World): World {
  return { ...world, values: (operand) => (operand === `${odrl}dateTime` ? undefined : world.values(operand)) };
}

/** Whether a constraint of the duty held when it was done. Done at an unknown moment, it was done before a deadline to come. */
function held(constraint: Constraint, circumstances: World, moment: string | undefined, now: World): Truth {
  const world = moment === undefined && isDeadline(constraint) ? now : circumstances;
  const { state } = evaluateConstraint(constraint, world);
  return state === 'unsatisfied' && world === now ? 'unknown' : state;
}
