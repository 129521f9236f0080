import type { Constraint, Performance, PolicyRule } from '@ds4sscc/policy';
import { constraintHolds, own } from './constraints.js';
import { actionHolds, odrl } from './hierarchy.js';
import { notAfter } from './log.js';
import { isNamed, requestState, type Situation, stateOf } from './situation.js';
import { every, some, type Three } from './three.js';

/** How a duty stands in the way of its permission, and what is owed of it. */
export interface DutyAnswer {
  readonly holds: Three;
  readonly owed?: 'unfulfilled' | 'overdue' | 'violated' | 'not-known';
}

const unknown: DutyAnswer = { holds: 0.5, owed: 'not-known' };

/** Information Model 2.6.3 to 2.6.7, with the choices of the README: what shows that it was done, when it is due, when late. */
export function dutyHolds(duty: PolicyRule, situation: Situation): DutyAnswer {
  if ([duty, ...duty.consequences].some((one) => one.actions.length === 0 || one.notUnderstood.length > 0))
    return unknown;
  const { request, options } = situation;
  const told = duty.uid === undefined ? undefined : own(request.context?.duties, duty.uid);
  const done = wasDone(duty, situation);
  if (told === 'violated') {
    const amended =
      duty.consequences.length === 0 ? 0 : every([done, ...duty.consequences.map((one) => wasDone(one, situation))]);
    return amended === 1 ? { holds: 1 } : { holds: amended, owed: 'violated' };
  }
  if (told === 'fulfilled' || (told === undefined && done === 1)) return { holds: 1 };
  // A scratch set: what a duty's own conditions would have needed is not asked of the request.
  const state = { ...requestState(situation), missing: new Set<string>() };
  const stands = (list: readonly Constraint[]): Three => every(list.map((one) => constraintHolds(one, state)));
  const conditions = duty.constraints.filter((one) => !isDeadline(one));
  const due = stands(conditions);
  if (due === 0) return conditions.some(hasDeadline) ? unknown : { holds: 1 };
  if (due === 0.5 || (told === undefined && done === 0.5)) return unknown;
  const inTime = stands(duty.constraints.filter(isDeadline));
  if (inTime === 0) return { holds: 0, owed: 'overdue' };
  return { holds: options.semantics === 'force' && inTime === 1 ? 1 : 0, owed: 'unfulfilled' };
}

function isDeadline(one: Constraint): boolean {
  return (
    one.kind === 'constraint' &&
    one.leftOperand === `${odrl}dateTime` &&
    [`${odrl}lt`, `${odrl}lteq`].includes(one.operator ?? '')
  );
}

function hasDeadline(one: Constraint): boolean {
  return isDeadline(one) || (one.kind === 'logical' && one.constraints.some(hasDeadline));
}

/** Whether the log shows each action on each target by each party (Information Model 2.7.1). */
function wasDone(duty: PolicyRule, situation: Situation): Three {
  const log = situation.request.context?.performed;
  if (log === undefined) return 0.5;
  const each = <Item>(list: readonly Item[]): readonly (readonly Item[])[] =>
    list.length === 0 ? [[]] : list.map((one) => [one]);
  const parts: Three[] = [];
  for (const actions of each(duty.actions))
    for (const targets of each(duty.targets))
      for (const assignees of each(duty.assignees)) {
        const one = { ...duty, actions, targets, assignees };
        parts.push(some(log.map((entry) => shows(entry, one, situation))));
      }
  return every(parts);
}

function shows(entry: Performance, duty: PolicyRule, situation: Situation): Three {
  const { request, profiles } = situation;
  const scratch = { ...situation, missing: new Set<string>() };
  const own_ = stateOf(scratch, entry.operands, entry.dateTime);
  const general = requestState(scratch);
  const isDateTime = (operand: string): boolean => operand === `${odrl}dateTime`;
  const both = {
    ...own_,
    given: (operand: string) => own_.given(operand) ?? (isDateTime(operand) ? undefined : general.given(operand)),
  };
  const held = (one: Constraint): Three => {
    const state = constraintHolds(one, both);
    // Done at an unknown moment, but before now: a deadline that is still to come was kept.
    const kept = entry.dateTime === undefined && isDeadline(one) && request.context?.dateTime !== undefined;
    return kept && constraintHolds(one, general) === 1 ? 1 : state;
  };
  const named = (list: PolicyRule['targets'], wanted: string | undefined): Three =>
    some(list.map((one) => every([isNamed(one, wanted, situation), one.refinements.length > 0 ? 0.5 : 1])));
  const by =
    entry.assignee === undefined || request.assignee === undefined ? 0.5 : entry.assignee === request.assignee ? 1 : 0;
  return every([
    some(
      duty.actions.map((one) => {
        const is = actionHolds(one, entry.action, 'permission', profiles);
        return is === 1 ? every(one.refinements.map((part) => constraintHolds(part, own_))) : is;
      }),
    ),
    duty.targets.length === 0 ? 1 : named(duty.targets, entry.target),
    duty.assignees.length === 0 ? by : named(duty.assignees, entry.assignee),
    ...duty.constraints.map(held),
    notAfter(entry.dateTime, request.context?.dateTime),
    entry.reserved === true ? 0.5 : 1,
  ]);
}
