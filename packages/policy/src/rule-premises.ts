import type { Premise } from './decision.js';
import { matchAction } from './match-action.js';
import { matchReference } from './match-reference.js';
import { meaningful } from './meaningful.js';
import type { PolicyRule, Reference } from './policy.js';
import { refined } from './refined.js';
import type { RuleContext } from './rule-context.js';
import { anyOf } from './truth.js';
import type { World } from './world.js';

/** How the actions of a rule stand; `undefined` where the rule names none and needs none. */
export function actionPremise(rule: PolicyRule, world: World, context: RuleContext): Premise | undefined {
  const { request, hierarchy, absent } = context;
  if (rule.actions.length > 0) {
    return best(
      rule.actions.map((one) =>
        refined(matchAction(one, request.action, rule.kind, hierarchy), one.refinements, world),
      ),
    );
  }
  return absent === 'unknown' ? { part: 'action', state: absent, reason: 'missing-action' } : undefined;
}

/** How the targets or parties of a rule stand; `undefined` where nothing is asked of them. */
export function referencePremise(
  part: 'target' | 'assignee' | 'assigner',
  rule: PolicyRule,
  context: RuleContext,
): Premise | undefined {
  const { request, absent, worlds } = context;
  const references = rule[`${part}s`];
  if (references.length > 0) {
    if (part === 'assigner' && request.assigner === undefined) return undefined;
    return best(
      references.map((one) => {
        const premise = matchReference(part, withoutAnnotations(one, context), request[part], request.context);
        return one.refinements.length === 0 ? premise : refined(premise, one.refinements, worlds[part]);
      }),
    );
  }
  if (part !== 'target' || absent !== 'unknown') return undefined;
  return { part, state: absent, reason: 'missing-target' };
}

/** Several values mean "each of them": one that holds is enough (Information Model 2.7.1). */
function best(premises: readonly Premise[]): Premise {
  if (premises.length === 1) return premises[0] as Premise;
  const state = anyOf(premises.map((premise) => premise.state));
  return premises.find((premise) => premise.state === state) as Premise;
}

function withoutAnnotations(reference: Reference, { annotations }: RuleContext): Reference {
  if (annotations.length === 0) return reference;
  return { ...reference, notUnderstood: meaningful(reference.notUnderstood, annotations) };
}
