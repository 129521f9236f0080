import type { Decision, DecideOptions, Request } from './decision.js';
import { decisionOf, errorDecision } from './decision-of.js';
import { selfConflict } from './self-conflict.js';
import { inheritPolicies } from './inherit/inherit-policies.js';
import { judge, judgeMerged } from './judge.js';
import type { Policy } from './policy.js';
import { standingOf } from './policy-standing.js';
import { actionHierarchy } from './profile.js';
import { requestError } from './request-error.js';
import { contextMaker } from './rule-context.js';
import { withoutAnnotations } from './without-annotations.js';

/**
 * Decides a request: deny unless a permission plainly holds and no prohibition may. Several policies are combined so
 * that a prohibition of any of them denies, unless `combine` says otherwise. Pure and total: the same policies, request and options, the same decision.
 * It looks at every rule; `compilePolicies` is for many requests.
 *
 * @example
 * ```ts
 * import { decide } from '@ds4sscc/policy';
 *
 * decide([], { action: 'read', target: 'https://data.example/air' }).because; // => 'not-permitted'
 * ```
 */
export function decide(policies: Policy | readonly Policy[], request: Request, options: DecideOptions = {}): Decision {
  const error = requestError(request);
  if (error !== undefined) return errorDecision(request, error);
  const given = inheritPolicies(Array.isArray(policies) ? policies : [policies as Policy]);
  const hierarchy = actionHierarchy(options.profiles);
  const context = contextMaker(options, hierarchy)(request);
  const list = withoutAnnotations(given, context.annotations);
  const cases = list.map((policy) => ({
    policy,
    outcome: standingOf(policy, context.annotations, options),
    rules: [...policy.prohibitions, ...policy.permissions],
    selfConflict: () => selfConflict(policy, hierarchy),
  }));
  const judged = options.combine === 'merge' ? judgeMerged(cases, context) : cases.map((one) => judge(one, context));
  return decisionOf(request, judged, options);
}
