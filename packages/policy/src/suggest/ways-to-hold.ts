import type { Premise, Request } from '../decision.js';
import { evaluateRule } from '../evaluate-rule.js';
import type { Policy, PolicyRule } from '../policy.js';
import type { RuleContext } from '../rule-context.js';
import { applied, changesSame } from './change-sets.js';
import { stepsForRule } from './steps-for-rule.js';
import type { Step } from './suggestion.js';

/** A rule and the policy it stands in. */
export interface Placed {
  readonly rule: PolicyRule;
  readonly policy: Policy;
}

/** Permissions that are looked at, the nearest first. */
const mostPermissions = 30;

/** Things that one suggestion changes: longer lists help nobody. */
const mostChanges = 6;

/** Ways of changing the same thing that are as good as each other; more of them would only repeat one another. */
const mostAlike = 3;

/** Ways that are followed further, and how many once so many steps were tried for one permission. */
const mostOpen = 40;
const mostOpenAtLast = 5;
const mostTried = 4000;

/** Premises and names that are looked at for one permission: a rule of very many has too many ways to be made to hold. */
const mostWork = 2_000_000;

/** The permissions on the target that lack least. */
export function nearest(policies: readonly Policy[], context: RuleContext): readonly Placed[] {
  const placed = policies.flatMap((policy) =>
    policy.permissions.map((rule) => ({ rule, policy, premises: evaluateRule(rule, policy, context).premises })),
  );
  const lacking = (premises: readonly Premise[]): number =>
    premises.filter(({ state }) => state !== 'satisfied').length;
  const hopeless = (premises: readonly Premise[]): boolean =>
    premises.some(({ part, state, premises: inner }) => part === 'target' && state === 'unsatisfied' && !inner);
  return placed
    .filter(({ premises }) => !hopeless(premises))
    .sort((a, b) => lacking(a.premises) - lacking(b.premises))
    .slice(0, mostPermissions);
}

/** Steps that make a permission hold: of each thing that can be changed one or none, the fewest first. */
export function* waysToHold(
  { rule, policy }: Placed,
  request: Request,
  contextOf: (request: Request) => RuleContext,
): Generator<readonly Step[]> {
  const { actions, targets, assignees } = rule;
  const named = actions.length + targets.length + assignees.length;
  let work = 0;
  const outcomeOf = (steps: readonly Step[]): ReturnType<typeof evaluateRule> => {
    const outcome = evaluateRule(rule, policy, contextOf(applied(steps, request)));
    work += named + outcome.premises.length;
    return outcome;
  };
  const satisfied = (steps: readonly Step[]): number =>
    outcomeOf(steps).premises.filter(({ state }) => state === 'satisfied').length;
  let open: readonly (readonly Step[])[] = [[]];
  let tried = 0;
  // Each round changes one thing more. Refinements show only once the action fits: steps are asked for anew.
  for (let round = 0; round < mostChanges && open.length > 0; round += 1) {
    const next: (readonly Step[])[] = [];
    for (const steps of open) {
      const outcome = outcomeOf(steps);
      if (outcome.state === 'satisfied') {
        yield steps;
        continue;
      }
      const changed = applied(steps, request);
      const before = satisfied(steps);
      for (const group of stepsForRule(rule, outcome.premises, changed, true)) {
        const kept: { readonly steps: readonly Step[]; readonly holds: number }[] = [];
        for (const step of group) {
          if (work > mostWork) return;
          if (steps.some((one) => changesSame(one.change, step.change))) continue;
          const more = [...steps, step];
          const holds = satisfied(more);
          if (holds >= before) kept.push({ steps: more, holds });
        }
        const best = kept.reduce((most, { holds }) => Math.max(most, holds), 0);
        for (const one of kept.filter(({ holds }) => holds === best).slice(0, mostAlike)) next.push(one.steps);
        tried += group.length;
      }
    }
    open = distinct(next).slice(0, tried > mostTried ? mostOpenAtLast : mostOpen);
  }
}

/** The same steps in another order are the same. */
function distinct(lists: readonly (readonly Step[])[]): readonly (readonly Step[])[] {
  const known = new Map<string, readonly Step[]>();
  for (const steps of lists) {
    const key = steps
      .map(({ change }) => JSON.stringify(change))
      .sort()
      .join('\n');
    if (!known.has(key)) known.set(key, steps);
  }
  return [...known.values()];
}
