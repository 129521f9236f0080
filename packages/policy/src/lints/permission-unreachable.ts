import { defineRule, type Rule } from '@ds4sscc/findings';
import { createRuleInquiry } from '../analyse/rule-inquiry.js';
import type { Lint } from '../lint.js';
import { rulesNearby } from './rules-nearby.js';

const rule: Rule = defineRule({
  id: 'odrl/permission-unreachable',
  title: 'Permission that can never be used',
  level: 'warning',
  source: 'ODRL Information Model 2.2, section 2.10',
  requirements: [],
  help: 'Remove the permission, or narrow the prohibitions that take all of it away. The policy says that prohibitions win.',
  message: () => 'prohibitions cover all that this permission grants, and prohibitions win',
});

/** A permission that prohibitions take away entirely. */
export const permissionUnreachable: Lint = {
  rule,
  check({ permissions, prohibitions, conflict }, { report, profiles, hierarchy }) {
    if (conflict !== 'prohibit' || prohibitions.length === 0) return;
    const inquiry = createRuleInquiry(profiles, hierarchy);
    const nearby = rulesNearby(prohibitions);
    for (const one of permissions) {
      const others = nearby(one);
      if (others.length > 0 && inquiry.takenAway(one, others)) report(rule, one.location, {});
    }
  },
};
