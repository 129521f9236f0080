import type { Premise, PremiseDraft, Reason, RequestContext } from './decision.js';
import type { Reference } from './policy.js';
import type { Truth } from './truth.js';

/** Whether the asset or party of a request is the one a rule names, or belongs to the collection it names. */
export function matchReference(
  part: 'target' | 'assignee' | 'assigner',
  reference: Reference,
  wanted: string | undefined,
  context: RequestContext = {},
): Premise {
  const premise = (state: Truth, reason?: Reason): Premise => {
    const draft: PremiseDraft = { part, state };
    if (wanted !== undefined) draft.left = wanted;
    if (reference.names[0] !== undefined) draft.right = reference.names[0];
    if (reason !== undefined) draft.reason = reason;
    return draft;
  };
  if (reference.notUnderstood.length > 0 || reference.names.length === 0) return premise('unknown', 'not-understood');
  if (wanted === undefined) return premise('unknown', part === 'target' ? 'missing-target' : 'missing-assignee');
  const collections = context.partOf && Object.hasOwn(context.partOf, wanted) ? context.partOf[wanted] : undefined;
  const named = reference.names.includes(wanted);
  if (named || collections?.some((name) => reference.names.includes(name))) return premise('satisfied');
  if (reference.collection && collections === undefined) return premise('unknown', 'missing-membership');
  return premise('unsatisfied');
}
