import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';

const rule: Rule<{ kind: string }> = defineRule<{ kind: string }>({
  id: 'odrl/rule-without-target',
  title: 'Permission or prohibition without target',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.6',
  requirements: ['MIM3 RC2.2'],
  help: 'Add the IRI of the dataset or service the rule is about, on the rule or once on the policy. A permission without target permits nothing, a prohibition without target may cover everything.',
  message: ({ kind }) => `the ${kind} names no target`,
});

/** A permission or prohibition about nothing in particular. */
export const ruleWithoutTarget: Lint = {
  rule,
  check(policy, { report }) {
    for (const { kind, targets, notUnderstood, location } of [...policy.permissions, ...policy.prohibitions]) {
      if (targets.length === 0 && notUnderstood.length === 0) report(rule, location, { kind });
    }
  },
};
