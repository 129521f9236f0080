import type { Policy, PolicyRule } from '../policy.js';
import { digestOf } from './digest-of.js';

/** A rule that stands for more than this many is left as it is: it says the same. */
const mostRules = 10_000;
/** Where all rules together stand for more than this many, those with several parts are. */
const mostInAll = 200_000;

/**
 * Expands the rules of a policy until each has at most one action, target, assigner and assignee (Information Model 2.7.1).
 * Every rule gets an identifier made from what it says, so that neither the order nor the syntax of the document changes
 * it; `derivedFrom` and its place point back at the rule that was written. Duties of a permission stay whole.
 *
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { expandPolicy, parsePolicies } from '@ds4sscc/policy';
 *
 * const text = `@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
 * <urn:p> a odrl:Set ; odrl:permission [ odrl:action odrl:read, odrl:print ; odrl:target <urn:air> ] .`;
 * const { policies } = parsePolicies(await parseGraph(text, { source: 'p.ttl', syntax: 'turtle' }));
 * policies.flatMap((policy) => expandPolicy(policy).permissions).length; // => 2
 * ```
 */
export function expandPolicy(policy: Policy): Policy {
  const { permissions, prohibitions, obligations } = policy;
  const most = sizeOf([...permissions, ...prohibitions, ...obligations]) > mostInAll ? 1 : mostRules;
  const each = (rules: readonly PolicyRule[]): PolicyRule[] =>
    rules.flatMap((rule) => (countOf(rule) > most ? [rule] : expandRule(rule, policy)));
  return {
    ...policy,
    permissions: each(policy.permissions),
    prohibitions: each(policy.prohibitions),
    obligations: each(policy.obligations),
  };
}

/** How many irreducible rules a rule stands for. */
function countOf({ actions, targets, assigners, assignees }: PolicyRule): number {
  return [actions, targets, assigners, assignees].reduce((product, { length }) => product * Math.max(1, length), 1);
}

function sizeOf(rules: readonly PolicyRule[]): number {
  return rules.reduce((sum, rule) => sum + countOf(rule), 0);
}

function expandRule(rule: PolicyRule, policy: Policy): readonly PolicyRule[] {
  const whole = rule.uid ?? policy.uid ?? '_:policy';
  const { uid, ...rest } = rule;
  return oneOfEach(rule.actions).flatMap((actions) =>
    oneOfEach(rule.targets).flatMap((targets) =>
      oneOfEach(rule.assigners).flatMap((assigners) =>
        oneOfEach(rule.assignees).map((assignees) => {
          const one = { ...rest, actions, targets, assigners, assignees };
          const derived = `${whole}#${rule.kind}-${digestOf(one)}`;
          return { ...one, uid: derived, ...(uid !== undefined && { derivedFrom: uid }) };
        }),
      ),
    ),
  );
}

/** The parts one by one; no part at all stays no part. */
function oneOfEach<Part>(parts: readonly Part[]): readonly (readonly Part[])[] {
  return parts.length === 0 ? [[]] : parts.map((part) => [part]);
}
