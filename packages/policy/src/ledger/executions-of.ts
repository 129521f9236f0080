import type { Performance } from '../decision.js';
import { matchAction } from '../match-action.js';
import { matchReference } from '../match-reference.js';
import { notLater } from '../not-later.js';
import type { Action, PolicyRule } from '../policy.js';
import { refined } from '../refined.js';
import type { RuleContext } from '../rule-context.js';
import { allOf, anyOf, type Truth, truthOf } from '../truth.js';
import { layered, requestWorld, worldOf } from '../world.js';
import { isStateful } from './state-operands.js';

/** What the log shows of a rule being used. */
export interface Executions {
  /** What surely was an execution of its action, on its target, by whoever asks. */
  readonly certain: readonly Performance[];
  /** What may have been one. */
  readonly possible: readonly Performance[];
}

/** Finds the executions of the action of a rule on its target by the assignee of the request; `undefined` without a log. */
export function executionsOf(rule: PolicyRule, context: RuleContext): Executions | undefined {
  const { performed } = context.request.context ?? {};
  if (performed === undefined) return undefined;
  const narrowed = [...rule.actions, ...rule.targets].some(({ refinements }) => refinements.length > 0);
  const candidates = context.log?.candidates(rule, performed, context);
  if (candidates && !narrowed) return candidates;
  const certain: Performance[] = [];
  const possible: Performance[] = [];
  for (const one of candidates ? [...candidates.certain, ...candidates.possible] : performed) {
    const state = isExecution(one, rule, context);
    // What is only reserved may still be given back.
    if (state === 'satisfied' && one.reserved !== true) certain.push(one);
    else if (state !== 'unsatisfied') possible.push(one);
  }
  return { certain, possible };
}

function isExecution(one: Performance, rule: PolicyRule, context: RuleContext): Truth {
  const { request } = context;
  const same =
    one.assignee === undefined || request.assignee === undefined
      ? 'unknown'
      : truthOf(one.assignee === request.assignee);
  if (same === 'unsatisfied') return same;
  return allOf([
    same,
    rule.actions.length === 0 ? 'satisfied' : anyOf(rule.actions.map((action) => isAction(one, action, context))),
    isOnTarget(one, rule, context),
    // A log holds what was done before: where clocks disagree, it may have been.
    notLater(one.dateTime, request.context?.dateTime) === 'satisfied' ? 'satisfied' : 'unknown',
  ]);
}

function isAction(one: Performance, action: Action, { hierarchy, options, worlds }: RuleContext): Truth {
  const premise = matchAction(action, one.action, 'permission', hierarchy);
  if (premise.state !== 'satisfied' || action.refinements.length === 0) return premise.state;
  const { dateTime, operands } = one;
  const own = { ...(dateTime !== undefined && { dateTime }), ...(operands && { operands }) };
  const world = layered(requestWorld(own, options.profiles), { ...worlds.request, values: () => undefined });
  // A quota does not limit what counts towards it.
  const lasting = action.refinements.filter((refinement) => !isStateful(refinement));
  return refined(premise, lasting, world).state;
}

function isOnTarget({ target }: Performance, { targets }: PolicyRule, { request, options }: RuleContext): Truth {
  if (targets.length === 0) return 'satisfied';
  return anyOf(
    targets.map((reference) => {
      const premise = matchReference('target', reference, target, request.context);
      if (reference.refinements.length === 0) return premise.state;
      return refined(premise, reference.refinements, worldOf(target, request.context, options.profiles)).state;
    }),
  );
}
