import type { NotUnderstood, Policy, PolicyRule } from '../policy.js';
import { type Shared, withShared } from '../shared-parts.js';
import { conflictStrategies } from '../vocabulary.js';

/** The policy together with all that it inherits. Rules keep the place they were written at. */
export function joinParents(policy: Policy, ancestors: readonly Policy[]): Policy {
  const family = [policy, ...ancestors];
  const shared = family.map(sharedOf);
  const rules = (kind: 'permissions' | 'prohibitions' | 'obligations'): PolicyRule[] =>
    family.flatMap((member, at) => {
      // Each rule has what its own policy says for all rules already.
      const others = joined(shared.filter((_, other) => other !== at));
      return member[kind].map((rule) => withShared(rule, others));
    });
  const whole = joined(shared);
  return {
    ...policy,
    profile: [...new Set(family.flatMap(({ profile }) => profile))],
    conflict: strategyOf(family),
    inheritFrom: [],
    permissions: rules('permissions'),
    prohibitions: rules('prohibitions'),
    obligations: rules('obligations'),
    ...whole,
    notUnderstood: [...new Set(family.flatMap(({ notUnderstood }) => notUnderstood.filter(isMore)))],
  };
}

function isMore({ reason }: NotUnderstood): boolean {
  return reason !== 'inheritance';
}

function sharedOf({ actions = [], targets = [], assigners, assignees }: Policy): Shared {
  return { actions, targets, assigners, assignees };
}

function joined(parts: readonly Shared[]): Shared {
  return {
    actions: parts.flatMap(({ actions }) => actions),
    targets: parts.flatMap(({ targets }) => targets),
    assigners: parts.flatMap(({ assigners }) => assigners),
    assignees: parts.flatMap(({ assignees }) => assignees),
  };
}

/** Strategies that were written down have to agree; the default is none (Information Model 2.10). */
function strategyOf(family: readonly Policy[]): Policy['conflict'] {
  const stated = new Set(
    family
      .filter(({ conflict, conflictStated }) => conflictStated === true || conflict !== 'invalid')
      .map(({ conflict }) => conflict),
  );
  if (stated.size > 1 || stated.has('contradicting')) return 'contradicting';
  return conflictStrategies.find((name) => stated.has(name)) ?? 'invalid';
}
