import type { Policy, PolicyRule } from '@ds4sscc/policy';

/** A policy with what it inherits; `broken` where a parent cannot be had. */
export interface Inherited extends Policy {
  readonly broken: boolean;
}

/** Information Model 2.9: what parents say is said by the child too; a child whose parents cannot all be had is not understood. */
export function inherit(policy: Policy, all: readonly Policy[]): Inherited {
  if (policy.inheritFrom.length === 0) return { ...policy, broken: false };
  const ancestors = ancestorsOf(policy, all, []);
  if (ancestors === undefined) return { ...policy, broken: true };
  const family = [policy, ...ancestors.filter((one, at) => ancestors.indexOf(one) === at)];
  const rules = (kind: 'permissions' | 'prohibitions' | 'obligations'): PolicyRule[] =>
    family.flatMap((member) =>
      member[kind].map((rule) => {
        const others = family.filter((other) => other !== member);
        return {
          ...rule,
          actions: [...rule.actions, ...others.flatMap(({ actions = [] }) => actions)],
          targets: [...rule.targets, ...others.flatMap(({ targets = [] }) => targets)],
          assigners: [...rule.assigners, ...others.flatMap(({ assigners }) => assigners)],
          assignees: [...rule.assignees, ...others.flatMap(({ assignees }) => assignees)],
        };
      }),
    );
  const stated = family.filter(({ conflict, conflictStated }) => conflictStated === true || conflict !== 'invalid');
  const strategies = [...new Set(stated.map(({ conflict }) => conflict))];
  return {
    ...policy,
    broken: false,
    profile: family.flatMap(({ profile }) => profile),
    conflict: strategies.length > 1 ? 'contradicting' : (strategies[0] ?? 'invalid'),
    permissions: rules('permissions'),
    prohibitions: rules('prohibitions'),
    obligations: rules('obligations'),
    notUnderstood: family.flatMap(({ notUnderstood }) =>
      notUnderstood.filter(({ reason }) => reason !== 'inheritance'),
    ),
  };
}

/** Parents, and theirs; `undefined` where one is missing, is there twice, has no class, or is a descendant of itself. */
function ancestorsOf(policy: Policy, all: readonly Policy[], below: readonly Policy[]): readonly Policy[] | undefined {
  const found: Policy[] = [];
  for (const name of policy.inheritFrom) {
    const [parent, ...others] = all.filter(({ uid }) => uid === name);
    if (!parent || others.length > 0 || parent.type === 'unknown' || parent === policy || below.includes(parent))
      return undefined;
    const more = ancestorsOf(parent, all, [...below, policy]);
    if (more === undefined) return undefined;
    found.push(parent, ...more);
  }
  return found;
}
