import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { rulesOf } from '../walk-policy.js';

const rule: Rule<{ party: string }> = defineRule<{ party: string }>({
  id: 'odrl/assigner-is-assignee',
  title: 'Party on both sides of a rule',
  level: 'warning',
  source: 'ODRL Information Model 2.2, section 2.3.1',
  requirements: ['MIM3 RC2.2'],
  help: 'Name another assignee: a rule that a party makes for itself binds nobody.',
  message: ({ party }) => `<${party}> is assigner and assignee of the same rule`,
});

/** Somebody who grants something to themselves. */
export const assignerIsAssignee: Lint = {
  rule,
  check(policy, { report }) {
    for (const { assigners, assignees, location } of rulesOf(policy)) {
      const granting = new Set(assigners.filter(({ collection }) => !collection).flatMap(({ names }) => names));
      const receiving = assignees.filter(({ collection }) => !collection).flatMap(({ names }) => names);
      const party = receiving.find((name) => granting.has(name));
      if (party !== undefined) report(rule, location, { party }, { value: party });
    }
  },
};
