import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { covers, widerRules } from '../covers.js';

const rule: Rule = defineRule({
  id: 'odrl/permission-unreachable',
  title: 'Permission that can never be used',
  level: 'warning',
  source: 'ODRL Information Model 2.2, section 2.10',
  requirements: [],
  help: 'Remove the permission, or narrow the prohibition that takes all of it away. The policy says that prohibitions win.',
  message: () => 'a prohibition without conditions covers all that this permission grants, and prohibitions win',
});

/** A permission that a prohibition takes away entirely. */
export const permissionUnreachable: Lint = {
  rule,
  check({ permissions, prohibitions, conflict }, { report, hierarchy }) {
    if (conflict !== 'prohibit') return;
    const wider = widerRules(prohibitions);
    for (const one of permissions) {
      if (wider(one).some((wide) => covers(wide, one, hierarchy))) report(rule, one.location, {});
    }
  },
};
