import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { rulesOf } from '../walk-policy.js';

const rule: Rule<{ kind: string }> = defineRule<{ kind: string }>({
  id: 'odrl/rule-without-action',
  title: 'Rule without action',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.6',
  requirements: ['MIM3 RC2.2'],
  help: 'Add an action such as odrl:use or odrl:read. A permission without action permits nothing, a prohibition without action forbids everything.',
  message: ({ kind }) => `the ${kind} names no action`,
});

/** A rule that does not say what may or must not be done. */
export const ruleWithoutAction: Lint = {
  rule,
  check(policy, { report }) {
    for (const { kind, actions, notUnderstood, location } of rulesOf(policy)) {
      if (actions.length === 0 && notUnderstood.length === 0) report(rule, location, { kind });
    }
  },
};
