import type { DecideOptions } from '../decision.js';
import { inheritPolicies } from '../inherit/inherit-policies.js';
import { meaningful } from '../meaningful.js';
import type { Policy, PolicyRule } from '../policy.js';
import { standingOf } from '../policy-standing.js';
import { selfConflict } from '../self-conflict.js';
import type { Truth } from '../truth.js';

/** A policy, ready to be asked which of its rules may be about an asset. */
export interface Prepared {
  readonly policy: Policy;
  readonly standing: 'applied' | 'not-binding' | 'not-understood';
  /** Whether it contradicts itself without saying what then. */
  readonly conflict: () => Truth;
  /** The rules that may be about an asset that belongs to some collections; all, where nothing is said of it. */
  about(names: readonly string[]): readonly PolicyRule[];
}

/** Prepares policies that are decided together. Parents join first; offers count as sets. */
export function prepare(policies: readonly Policy[], options: DecideOptions): readonly Prepared[] {
  const annotations = (options.profiles ?? []).flatMap((profile) => profile.annotations ?? []);
  return inheritPolicies(policies).map((policy) => {
    const { standing } = standingOf(policy, annotations, { ...options, treatOfferAsSet: true });
    let conflict: Truth | undefined;
    return {
      policy,
      standing: standing === 'not-binding' || standing === 'not-understood' ? standing : 'applied',
      conflict: () =>
        (conflict ??= policy.conflict === 'invalid' ? selfConflict(policy, options.profiles ?? []) : 'unsatisfied'),
      about: indexByTarget([...policy.permissions, ...policy.prohibitions], annotations),
    };
  });
}

function indexByTarget(
  rules: readonly PolicyRule[],
  annotations: readonly string[],
): (names: readonly string[]) => readonly PolicyRule[] {
  const named = new Map<string, PolicyRule[]>();
  const anywhere: PolicyRule[] = [];
  for (const rule of rules) {
    const plain = rule.targets.every(
      ({ names, collection, notUnderstood }) =>
        names.length > 0 && !collection && meaningful(notUnderstood, annotations).length === 0,
    );
    if (rule.targets.length === 0 || !plain) anywhere.push(rule);
    else for (const name of new Set(rule.targets.flatMap(({ names }) => names))) push(named, name, rule);
  }
  return (names) => {
    const found = new Set(names.flatMap((name) => named.get(name) ?? []));
    return [...found, ...anywhere];
  };
}

function push(map: Map<string, PolicyRule[]>, name: string, rule: PolicyRule): void {
  const list = map.get(name);
  if (list) list.push(rule);
  else map.set(name, [rule]);
}
