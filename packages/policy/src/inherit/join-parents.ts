import { jointStrategy } from '../joint-strategy.js';
import type { NotUnderstood, Policy, PolicyRule } from '../policy.js';
import { type Shared, withShared } from '../shared-parts.js';

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
    conflict: jointStrategy(family),
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
