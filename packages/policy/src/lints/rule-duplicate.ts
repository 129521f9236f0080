import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import type { PolicyRule } from '../policy.js';

const rule: Rule<{ kind: string }> = defineRule<{ kind: string }>({
  id: 'odrl/rule-duplicate',
  title: 'Rule that stands twice',
  level: 'info',
  source: 'ODRL Information Model 2.2, section 2.6',
  requirements: [],
  help: 'Remove one of the two: they say the same, and the next change may reach only one of them.',
  message: ({ kind }) => `another ${kind} of this policy says exactly the same`,
});

/** A rule that stands twice. */
export const ruleDuplicate: Lint = {
  rule,
  check(policy, { report }) {
    const seen = new Set<string>();
    for (const one of [...policy.permissions, ...policy.prohibitions]) {
      if (one.notUnderstood.length > 0 || one.constraints.length + one.duties.length > 0) continue;
      const key = keyOf(one);
      if (key !== undefined && seen.has(key)) report(rule, one.location, { kind: one.kind });
      if (key !== undefined) seen.add(key);
    }
  },
};

/** What the rule says, where that is only names; `undefined` where more would have to be compared. */
function keyOf({ kind, actions, targets, assigners, assignees }: PolicyRule): string | undefined {
  const references = [targets, assigners, assignees];
  if (references.flat().some(({ names, refinements }) => names.length === 0 || refinements.length > 0))
    return undefined;
  if (actions.some(({ iri, refinements }) => iri === undefined || refinements.length > 0)) return undefined;
  const names = references.map((list) => list.map((one) => one.names[0]).sort());
  return JSON.stringify([kind, actions.map(({ iri }) => iri).sort(), ...names]);
}
