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

/** Steps tried for one permission before fewer are followed. */
const mostTried = 4000;

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
  const outcomeOf = (steps: readonly Step[]): ReturnType<typeof evaluateRule> =>
    evaluateRule(rule, policy, contextOf(applied(steps, request)));
  const satisfied = (steps: readonly Step[]): number =>
    outcomeOf(steps).premises.filter(({ state }) => state === 'satisfied').length;
  let open: readonly (readonly Step[])[] = [[]];
  let tried = 0;
  // Each round changes one thing more. Refinements show only once the action fits: steps are asked for anew.
  for (let round = 0; round < 6 && open.length > 0; round += 1) {
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
        const kept = group
          .filter(({ change }) => !steps.some((one) => changesSame(one.change, change)))
          .map((step) => ({ steps: [...steps, step], holds: satisfied([...steps, step]) }))
          .filter(({ holds }) => holds >= before);
        const best = Math.max(...kept.map(({ holds }) => holds));
        for (const one of kept.filter(({ holds }) => holds === best).slice(0, 3)) next.push(one.steps);
        tried += group.length;
      }
    }
    open = distinct(next).slice(0, tried > mostTried ? 5 : 40);
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
