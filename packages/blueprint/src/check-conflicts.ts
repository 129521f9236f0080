import { defineRule, excerptOf, type Finding, finding, type Rule, sourceAndLine } from '@ds4sscc/findings';
import type { Profile } from '@ds4sscc/policy';
import { type Conflict, findConflicts } from '@ds4sscc/policy/analyse';
import type { DataSpaceFacts } from './kinds/data-space-facts.js';

/** Rules of two policies that meet. */
export const policiesConflict: Rule<{ kind: string; rule: string; against: string }> = defineRule<{
  kind: string;
  rule: string;
  against: string;
}>({
  id: 'dataspace/policies-conflict',
  title: 'Policies that permit and forbid the same',
  level: 'warning',
  source: 'DS4SSCC data space description 1; ODRL Information Model 2.2, section 2.10',
  requirements: ['MIM3 RC2.2'],
  help: 'Decide which of the two is meant and change the other: where both are in force the prohibition wins, and whoever relies on the permission is denied.',
  message: ({ kind, rule, against }) => `the prohibition ${against} meets the ${kind} ${rule}`,
});

/**
 * Rules of different policies that surely meet: one permits or demands what another forbids. Within one policy its own rules
 * say so; what only may meet is no fault. `mayConflict` leaves out pairs of files.
 */
export function* checkConflicts(
  policies: DataSpaceFacts['policies'],
  profiles: readonly Profile[],
  mayConflict: (source: string, against: string) => boolean = () => true,
): Generator<Finding> {
  const all = policies.flatMap((one) => one.policies);
  const { conflicts } = findConflicts(all, { profiles });
  for (const conflict of conflicts) {
    if (conflict.overlap !== 'certain' || !isBetween(conflict)) continue;
    if (!mayConflict(conflict.rule.location.source, conflict.against.location.source)) continue;
    const { location } = conflict.against;
    const { line = 1, column = 1, source } = location;
    const document = policies.find((one) => one.document.source === source)?.document;
    const excerpt = document && excerptOf(document.lineText(line), column);
    const names = { rule: named(conflict.rule), against: named(conflict.against), kind: conflict.rule.kind ?? 'rule' };
    yield finding(policiesConflict, location, names, excerpt && { excerpt });
  }
}

function isBetween({ rule, against }: Conflict): boolean {
  return rule.policy !== against.policy || rule.location.source !== against.location.source;
}

function named({ policy, rule, location }: Conflict['rule']): string {
  return `${rule ?? 'without a name'} of ${policy ?? 'a policy without uid'} (${sourceAndLine(location)})`;
}
