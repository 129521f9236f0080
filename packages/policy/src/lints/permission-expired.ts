import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { compareInstants } from '../date-time.js';
import { canHold, dateTimeWindow } from '../date-time-window.js';

const rule: Rule<{ kind: string }> = defineRule<{ kind: string }>({
  id: 'odrl/permission-expired',
  title: 'Permission that is over',
  level: 'warning',
  source: 'ODRL Information Model 2.2, section 2.6',
  requirements: [],
  help: 'Extend the permission or remove the policy from the catalogue: nobody can use it any more.',
  message: ({ kind }) => `the time of the ${kind} is over`,
});

/** A permission whose time is over. */
export const permissionExpired: Lint = {
  rule,
  check(policy, { report, now, turnsAt }) {
    if (!now) return;
    for (const { kind, constraints, location } of policy.permissions) {
      const window = dateTimeWindow(constraints);
      if (window.outer.to === undefined) continue;
      turnsAt(window.outer.to);
      const over = compareInstants(window.outer.to, now.start) <= 0;
      if (over && canHold(window) !== 'unsatisfied') report(rule, location, { kind });
    }
  },
};
