import type { Premise, PremiseDraft, Reason } from './decision.js';
import type { Action, RuleKind } from './policy.js';
import { type ActionHierarchy, actionIri } from './profile.js';
import { anyOf, type Truth } from './truth.js';

/**
 * Whether a rule's action is what the request wants to do. A permission covers what its action encompasses; a prohibition
 * also meets a request for something wider, because granting the whole would grant the forbidden part.
 */
export function matchAction(action: Action, wanted: string, kind: RuleKind, hierarchy: ActionHierarchy): Premise {
  const premise = (state: Truth, reason?: Reason): Premise => {
    const draft: PremiseDraft = { part: 'action', state, left: actionIri(wanted) };
    if (action.iri !== undefined) draft.right = action.iri;
    if (reason !== undefined) draft.reason = reason;
    return draft;
  };
  if (action.iri === undefined || action.notUnderstood.length > 0) return premise('unknown', 'not-understood');
  const state = actionOverlap(action.iri, actionIri(wanted), kind === 'permission' ? 'covers' : 'meets', hierarchy);
  if (state === 'unknown') return premise(state, 'unknown-action');
  return premise(state);
}

/** How two actions relate: the first `covers` the second, or they `meet` because either covers the other. */
export function actionOverlap(
  first: string,
  second: string,
  mode: 'covers' | 'meets',
  hierarchy: ActionHierarchy,
): Truth {
  if (mode === 'covers') return overlap(first, second, mode, hierarchy);
  // What an action implies is done with it (Information Model 2.4).
  const others = hierarchy.entailed(second);
  if (others === undefined) return overlap(first, second, mode, hierarchy);
  return anyOf([...others].map((one) => overlap(first, one, mode, hierarchy)));
}

function overlap(first: string, second: string, mode: 'covers' | 'meets', hierarchy: ActionHierarchy): Truth {
  if (first === second) return 'satisfied';
  const above = hierarchy.encompassing(second);
  const aboveFirst = hierarchy.encompassing(first);
  if (!above || !aboveFirst) return 'unknown';
  if (above.has(first) || (mode === 'meets' && aboveFirst.has(second))) return 'satisfied';
  return hierarchy.isOpen(first) || hierarchy.isOpen(second) ? 'unknown' : 'unsatisfied';
}
