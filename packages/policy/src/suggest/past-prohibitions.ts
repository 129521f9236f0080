import type { Request } from '../decision.js';
import { evaluateRule } from '../evaluate-rule.js';
import type { RuleContext } from '../rule-context.js';
import { applied, changesSame } from './change-sets.js';
import { stepsForRule } from './steps-for-rule.js';
import type { Step } from './suggestion.js';
import type { Placed } from './ways-to-hold.js';

/** Prohibitions that one suggestion gets out of, and ways out of each that are followed: their product bounds the search. */
const mostProhibitions = 3;
const mostWaysOut = 3;

/** What ways out are looked for under. */
export interface InTheWay {
  readonly prohibitions: readonly Placed[];
  readonly request: Request;
  readonly contextOf: (request: Request) => RuleContext;
}

/** More steps, under which no prohibition may hold any more. What they come to is for the caller to see. */
export function* pastProhibitions(
  steps: readonly Step[],
  { prohibitions, request, contextOf }: InTheWay,
  depth = 0,
): Generator<readonly Step[]> {
  const changed = applied(steps, request);
  const context = contextOf(changed);
  for (const { rule, policy } of prohibitions) {
    const { state, premises } = evaluateRule(rule, policy, context);
    if (state === 'unsatisfied') continue;
    if (depth === mostProhibitions) return;
    for (const group of stepsForRule(rule, premises, changed, false)) {
      const ways = group
        .filter(({ change }) => !steps.some((one) => changesSame(one.change, change)))
        .map((step) => [...steps, step])
        .filter((way) => evaluateRule(rule, policy, contextOf(applied(way, request))).state === 'unsatisfied');
      for (const way of ways.slice(0, mostWaysOut)) {
        yield* pastProhibitions(way, { prohibitions, request, contextOf }, depth + 1);
      }
    }
    return;
  }
  yield steps;
}
