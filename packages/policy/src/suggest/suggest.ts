import { compilePolicies } from '../compile/compile-policies.js';
import { decide } from '../decide.js';
import type { DecideOptions, Request } from '../decision.js';
import { inheritPolicies } from '../inherit/inherit-policies.js';
import type { Policy } from '../policy.js';
import { standingOf } from '../policy-standing.js';
import { actionHierarchy } from '../profile.js';
import { contextMaker } from '../rule-context.js';
import { applied, isLater, isPartOf, sameChanges, weight } from './change-sets.js';
import { pastProhibitions } from './past-prohibitions.js';
import type { Step, Suggestion } from './suggestion.js';
import { untilOf } from './valid-until.js';
import { nearest, type Placed, waysToHold } from './ways-to-hold.js';

/** How far to look. */
export interface SuggestOptions extends DecideOptions {
  /** Suggestions that are listed. */
  readonly limit?: number;
}

/** Answers that one search asks for. */
const mostAnswers = 2000;

/**
 * What would make a request a permit: values to state or to change, a moment to wait for, duties to do first, another action
 * or somebody else, fewest changes first. Each suggestion was decided, and no part of it can be left out. None where the
 * request is permitted already, or where nothing that its asker can bring about helps.
 *
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { parsePolicies } from '@ds4sscc/policy';
 * import { describeSuggestion, suggest } from '@ds4sscc/policy/suggest';
 *
 * const text = `@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
 * <urn:p> a odrl:Set ; odrl:permission [ odrl:action odrl:read ; odrl:target <urn:air> ; odrl:constraint [
 *   odrl:leftOperand odrl:purpose ; odrl:operator odrl:eq ; odrl:rightOperand <urn:research> ] ] .`;
 * const { policies } = parsePolicies(await parseGraph(text, { source: 'p.ttl', syntax: 'turtle' }));
 * const [suggestion] = suggest(policies, { action: 'read', target: 'urn:air' });
 * suggestion && describeSuggestion(suggestion); // => 'It would be permitted: state purpose, such as urn:research.'
 * ```
 */
export function suggest(
  policies: Policy | readonly Policy[],
  request: Request,
  { limit = 10, ...options }: SuggestOptions = {},
): readonly Suggestion[] {
  const list = Array.isArray(policies) ? (policies as readonly Policy[]) : [policies as Policy];
  const search = createSearch(list, request, options);
  if (search === undefined) return [];
  const found: Suggestion[] = [];
  for (const permission of search.permissions) {
    for (const steps of search.ways(permission)) {
      const needed = search.needed(steps);
      if (needed === undefined) continue;
      const suggestion = { changes: needed.map(({ change }) => change), request: applied(needed, request) };
      if (!found.some((one) => sameChanges(one.changes, suggestion.changes))) found.push(suggestion);
    }
  }
  return found
    .filter((one) => !found.some((other) => other !== one && isPartOf(other.changes, one.changes)))
    .sort((a, b) => weight(a) - weight(b))
    .map((one) => withEnd(one, list, options))
    .filter((one, at, all) => !all.some((other, place) => place !== at && isLater(one, other)))
    .slice(0, limit)
    .filter((one) => decide(list, one.request, options).decision === 'permit');
}

interface Search {
  readonly permissions: readonly Placed[];
  /** Combinations of steps under which a permission holds, and prohibitions do not stand in the way. */
  ways(permission: Placed): Iterable<readonly Step[]>;
  /** The steps without those that are not needed; `undefined` where they do not give a permit. */
  needed(steps: readonly Step[]): readonly Step[] | undefined;
}

/** `undefined` where there is nothing to look for. */
function createSearch(list: readonly Policy[], request: Request, options: DecideOptions): Search | undefined {
  const compiled = compilePolicies(list, options);
  const { because } = compiled.answer(request);
  if (because === 'permitted' || because === 'error') return undefined;
  const contextOf = contextMaker(options, actionHierarchy(options.profiles));
  const context = contextOf(request);
  const heard = inheritPolicies(list).map((policy) => {
    return { policy, standing: standingOf(policy, context.annotations, options).standing };
  });
  // What nobody understands may forbid anything, whatever is asked.
  if (heard.some(({ standing }) => standing === 'not-understood')) return undefined;
  const inForce = heard.filter(({ standing }) => standing === 'applied').map(({ policy }) => policy);
  const prohibitions = inForce.flatMap((policy) => policy.prohibitions.map((rule) => ({ rule, policy })));
  let answers = 0;
  const permits = (steps: readonly Step[]): boolean =>
    (answers += 1) <= mostAnswers && compiled.answer(applied(steps, request)).decision === 'permit';

  return {
    permissions: nearest(inForce, context),
    *ways(permission) {
      for (const steps of waysToHold(permission, request, contextOf)) {
        if (permits(steps)) yield steps;
        else if (answers <= mostAnswers) yield* pastProhibitions(steps, { prohibitions, request, contextOf });
      }
    },
    needed(steps) {
      if (!permits(steps)) return undefined;
      let needed = steps;
      for (const step of steps) {
        const fewer = needed.filter((one) => one !== step);
        if (fewer.length > 0 && permits(fewer)) needed = fewer;
      }
      return needed;
    },
  };
}

/** A moment to wait for, with how long the permit lasts then. */
function withEnd(suggestion: Suggestion, policies: readonly Policy[], options: DecideOptions): Suggestion {
  if (!suggestion.changes.some(({ kind }) => kind === 'time')) return suggestion;
  const until = untilOf(policies, suggestion.request, options);
  if (until === undefined) return suggestion;
  const changes = suggestion.changes.map((change) => (change.kind === 'time' ? { ...change, until } : change));
  return { ...suggestion, changes };
}
