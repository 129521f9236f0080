import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { canHold, dateTimeWindow } from '../date-time-window.js';
import { rulesOf } from '../walk-policy.js';

const rule: Rule<{ kind: string }> = defineRule<{ kind: string }>({
  id: 'odrl/never-satisfiable',
  title: 'Rule that can never apply',
  level: 'warning',
  source: 'ODRL Information Model 2.2, section 2.5',
  requirements: ['MIM3 RC2.2'],
  help: 'Check the dates: the rule begins after it ends, or wants a moment before and after the same date.',
  message: ({ kind }) => `the ${kind} can never apply: its dates leave no moment`,
});

/** A rule whose time never comes. */
export const neverSatisfiable: Lint = {
  rule,
  check(policy, { report }) {
    for (const { kind, constraints, location } of rulesOf(policy)) {
      if (canHold(dateTimeWindow(constraints)) === 'unsatisfied') report(rule, location, { kind });
    }
  },
};
