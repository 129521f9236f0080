import type { DecideOptions } from '../decision.js';
import { inheritPolicies } from '../inherit/inherit-policies.js';
import { meaningful } from '../meaningful.js';
import type { Policy, PolicyRule, Reference } from '../policy.js';
import { standingOf } from '../policy-standing.js';
import type { ActionHierarchy } from '../profile.js';
import { selfConflict } from '../self-conflict.js';
import type { Truth } from '../truth.js';

/** A policy that takes part. */
export interface Member {
  readonly policy: Policy;
  readonly standing: 'applied' | 'not-understood';
  /** Whether it contradicts itself without saying what then. */
  readonly conflict: () => Truth;
}

/** Policies that are decided together. */
export interface Prepared {
  readonly members: readonly Member[];
  /** Those that nobody understands: they stand against everything. */
  readonly baffling: readonly Member[];
  /** The rules that may be about an asset which has some names or belongs to them, by policy. */
  about(names: readonly string[]): ReadonlyMap<Member, readonly PolicyRule[]>;
  readonly targets: readonly Reference[];
  /** The assets of those that prohibit. */
  readonly forbidden: readonly Reference[];
}

/** Prepares policies that are decided together. Parents join first; offers count as sets. */
export function prepare(policies: readonly Policy[], options: DecideOptions, hierarchy: ActionHierarchy): Prepared {
  const annotations = (options.profiles ?? []).flatMap((profile) => profile.annotations ?? []);
  const members = inheritPolicies(policies).flatMap((policy): Member[] => {
    const { standing } = standingOf(policy, annotations, { ...options, treatOfferAsSet: true });
    if (standing !== 'applied' && standing !== 'not-understood') return [];
    let conflict: Truth | undefined;
    const answer = (): Truth => (policy.conflict === 'invalid' ? selfConflict(policy, hierarchy) : 'unsatisfied');
    return [{ policy, standing, conflict: () => (conflict ??= answer()) }];
  });
  const applied = members.filter(({ standing }) => standing === 'applied');
  return {
    members,
    baffling: members.filter(({ standing }) => standing === 'not-understood'),
    about: indexByTarget(applied, annotations),
    targets: applied.flatMap(({ policy }) => rulesOf(policy).flatMap(({ targets }) => targets)),
    forbidden: applied.flatMap(({ policy }) => policy.prohibitions.flatMap(({ targets }) => targets)),
  };
}

type Entry = readonly [Member, PolicyRule];

function indexByTarget(members: readonly Member[], annotations: readonly string[]): Prepared['about'] {
  const named = new Map<string, Entry[]>();
  const anywhere: Entry[] = [];
  for (const member of members) {
    for (const rule of rulesOf(member.policy)) {
      // A request may say that its asset belongs to any other one: then what forbids the other forbids it too.
      if (rule.kind === 'prohibition' || !isPlain(rule, annotations)) anywhere.push([member, rule]);
      else {
        for (const name of new Set(rule.targets.flatMap(({ names }) => names))) {
          const list = named.get(name);
          if (list) list.push([member, rule]);
          else named.set(name, [[member, rule]]);
        }
      }
    }
  }
  return (names) => {
    const found = new Map<Member, Set<PolicyRule>>();
    for (const [member, rule] of [...new Set(names)].flatMap((name) => named.get(name) ?? []).concat(anywhere)) {
      const rules = found.get(member);
      if (rules) rules.add(rule);
      else found.set(member, new Set([rule]));
    }
    return new Map([...found].map(([member, rules]) => [member, [...rules]]));
  };
}

function rulesOf({ permissions, prohibitions }: Policy): readonly PolicyRule[] {
  return [...permissions, ...prohibitions];
}

/** Whether a rule is about assets that it names, and about nothing else. */
function isPlain({ targets }: PolicyRule, annotations: readonly string[]): boolean {
  return (
    targets.length > 0 &&
    targets.every(
      ({ names, collection, notUnderstood }) =>
        names.length > 0 && !collection && meaningful(notUnderstood, annotations).length === 0,
    )
  );
}
